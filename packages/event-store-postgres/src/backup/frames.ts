import { createHash } from 'node:crypto';

/**
 * A backup is gzip over frames: a byte that tells the kind, four that tell the length, and that many of content. The
 * last one carries the SHA-256 of all before it, so that a file that is cut or changed is refused whole.
 */
export const frameKinds = { head: 1, database: 2, table: 3, rows: 4, tableEnd: 5, end: 6 } as const;
export type FrameKind = (typeof frameKinds)[keyof typeof frameKinds];

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

/** A file is no backup of ours, of another version, cut or changed. */
export class BadBackup extends Error {}

const HEAD_BYTES = 5;
const LARGEST = 64 * 1024 * 1024;
const kinds = new Set<number>(Object.values(frameKinds));

/** Encodes frames and remembers their sum. */
export function frameWriter(): { readonly encode: (kind: FrameKind, content: Buffer | object) => Buffer; readonly end: () => Buffer } {
  const sum = createHash('sha256');
  const encode = (kind: FrameKind, given: Buffer | object): Buffer => {
    const content = Buffer.isBuffer(given) ? given : Buffer.from(JSON.stringify(given));
    const frame = Buffer.allocUnsafe(HEAD_BYTES + content.length);
    frame.writeUInt8(kind, 0);
    frame.writeUInt32BE(content.length, 1);
    content.copy(frame, HEAD_BYTES);
    sum.update(frame);
    return frame;
  };
  return { encode, end: () => encode(frameKinds.end, { sha256: sum.copy().digest('hex') }) };
}

/**
 * Reads frames from bytes as they come; the last one has been compared with all before it.
 * @throws BadBackup
 */
export async function* readFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const sum = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let ended = false;
  for await (const piece of unpacked(bytes)) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (;;) {
      if (rest.length < HEAD_BYTES) break;
      const [kind, length] = [rest.readUInt8(0), rest.readUInt32BE(1)];
      if (ended || !kinds.has(kind) || length > LARGEST) throw new BadBackup('this is no backup, or it was changed');
      if (rest.length < HEAD_BYTES + length) break;
      const frame = rest.subarray(0, HEAD_BYTES + length);
      const content = frame.subarray(HEAD_BYTES);
      if (kind === frameKinds.end) {
        if ((JSON.parse(content.toString()) as { sha256?: string }).sha256 !== sum.digest('hex')) throw new BadBackup('the backup was changed: its sum is another');
        ended = true;
      } else {
        sum.update(frame);
      }
      yield { kind: kind as FrameKind, content };
      rest = rest.subarray(frame.length);
    }
  }
  if (!ended || rest.length > 0) throw new BadBackup('the backup is cut: its end is missing');
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw new BadBackup(code === 'Z_BUF_ERROR' ? 'the backup is cut: its end is missing' : 'this is no backup, or it was changed', { cause: error });
    throw error;
  }
}
