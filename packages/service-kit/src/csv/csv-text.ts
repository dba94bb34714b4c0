import { isUtf8 } from 'node:buffer';
import { Problem } from '../http/problem.js';

export const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Delimiter = keyof typeof delimiters;

const UTF16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/**
 * A file's text as UTF-8 without a byte-order mark. UTF-16 is known by its mark, as spreadsheets write it.
 * @throws Problem 422 where it is neither
 */
export function utf8Of(bytes: Buffer): Buffer {
  const sixteen = UTF16.find(({ mark }) => beginsWith(bytes, mark));
  if (sixteen) {
    try {
      return Buffer.from(new TextDecoder(sixteen.encoding, { fatal: true }).decode(bytes));
    } catch {
      throw unreadable('The file begins as UTF-16, and is not.');
    }
  }
  if (!isUtf8(bytes)) throw unreadable('The file is not UTF-8. Save it as CSV UTF-8.');
  return beginsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
}

const unreadable = (detail: string): Problem => new Problem(422, 'csv.encoding', detail, [{ pointer: '', detail }]);

const LONGEST_HEADER = 64 * 1024;

/** The delimiter that stands most often in the first line, outside quotes; a comma where none stands there. */
export function delimiterOf(text: Buffer): Delimiter {
  const counts: Record<Delimiter, number> = { comma: 0, semicolon: 0, tab: 0 };
  let quoted = false;
  for (const sign of text.subarray(0, LONGEST_HEADER).toString('utf8')) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (sign === ',') counts.comma += 1;
    else if (sign === ';') counts.semicolon += 1;
    else if (sign === '\t') counts.tab += 1;
  }
  return (['comma', 'semicolon', 'tab'] as const).reduce((best, next) => (counts[next] > counts[best] ? next : best));
}
