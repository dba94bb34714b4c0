import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { PARTITIONS, partitionOf } from './partition-of.js';

// The partitioner that a producer of kafkajs uses when it is not told.
const javaMurmur2 = createRequire(import.meta.url)('kafkajs/src/producer/partitioners/default/murmur2.js') as (key: string) => number;

describe('the partition of a key', () => {
  // Hashes that org.apache.kafka.common.utils.UtilsTest expects of murmur2.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('of %j is where Java puts it', (key, hash) => {
    expect(partitionOf(key)).toBe((hash & 0x7fffffff) % PARTITIONS);
  });

  it('is by the bytes of UTF-8', () => {
    expect(['ß', 'ö–日本', ''].map((key) => partitionOf(key))).toEqual(['ß', 'ö–日本', ''].map((key) => (javaMurmur2(key) & 0x7fffffff) % PARTITIONS));
  });

  it('agrees with kafkajs for keys of every length', () => {
    for (let length = 0; length < 200; length += 1) {
      const key = Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7 + length * 13) % 90))).join('');
      expect(partitionOf(key)).toBe((javaMurmur2(key) & 0x7fffffff) % PARTITIONS);
    }
  });
});
