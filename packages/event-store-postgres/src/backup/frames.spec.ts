import { describe, expect, it } from '@jest/globals';
import { BadBackup, frameKinds, frameWriter, readFrames, type Frame } from './frames.js';

const written = () => {
  const frames = frameWriter();
  return Buffer.concat([frames.encode(frameKinds.head, { a: 1 }), frames.encode(frameKinds.rows, Buffer.from('rows\n')), frames.encode(frameKinds.rows, Buffer.alloc(0)), frames.end()]);
};

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

const read = async (bytes: Buffer, size = 3): Promise<Frame[]> => {
  const all: Frame[] = [];
  for await (const frame of readFrames(pieces(bytes, size))) all.push(frame);
  return all;
};

describe('frames', () => {
  it.each([1, 3, 7, 1000])('come back whole in pieces of %i bytes', async (size) => {
    expect((await read(written(), size)).map(({ kind, content }) => [kind, kind === frameKinds.end ? '' : content.toString()])).toEqual([
      [frameKinds.head, '{"a":1}'], [frameKinds.rows, 'rows\n'], [frameKinds.rows, ''], [frameKinds.end, ''],
    ]);
  });

  it('are refused when any byte of them is another', async () => {
    const bytes = written();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((bytes.readUInt8(at) ^ 0x15) & 0xff, at);
      // A changed sum or length may look like JSON that is none; either way nothing is taken for true.
      await expect(read(changed)).rejects.toThrow();
    }
  });

  it('are refused when they end early, or go on', async () => {
    const bytes = written();
    for (let length = 0; length < bytes.length; length += 1) await expect(read(bytes.subarray(0, length))).rejects.toBeInstanceOf(BadBackup);
    await expect(read(Buffer.concat([bytes, Buffer.from('more and more')]))).rejects.toBeInstanceOf(BadBackup);
  });
});
