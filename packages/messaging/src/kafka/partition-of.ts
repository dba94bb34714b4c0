/** Partitions of every topic of ours; made once and never changed, or keys would move. */
export const PARTITIONS = 12;

const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;

/**
 * The partition that a key's records stand in: murmur2 of its UTF-8 bytes as the Java client computes it
 * (org.apache.kafka.common.utils.Utils.murmur2), made positive, modulo the number of partitions.
 */
export function partitionOf(key: string, partitions = PARTITIONS): number {
  return (murmur2(Buffer.from(key, 'utf8')) & 0x7fffffff) % partitions;
}

function murmur2(data: Buffer): number {
  const tail = data.length & ~3;
  let hash = SEED ^ data.length;
  for (let at = 0; at < tail; at += 4) {
    let block = Math.imul(data.readInt32LE(at), MULTIPLIER);
    block = Math.imul(block ^ (block >>> 24), MULTIPLIER);
    hash = Math.imul(hash, MULTIPLIER) ^ block;
  }
  if (tail < data.length) {
    for (let at = data.length - 1; at >= tail; at -= 1) hash ^= data.readUInt8(at) << ((at - tail) * 8);
    hash = Math.imul(hash, MULTIPLIER);
  }
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}
