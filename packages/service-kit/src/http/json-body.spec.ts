import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_DEPTH, parseJsonBody } from './json-body.js';
import { Problem } from './problem.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (text: string): string | undefined => {
  try {
    parseJsonBody(bytes(text));
  } catch (error) {
    return error instanceof Problem ? `${error.status} ${error.code}` : String(error);
  }
  return undefined;
};

describe('a body', () => {
  it('is read as JSON.parse reads it', () => {
    // A value of fast-check's may hold __proto__ as a name, which is refused by rule.
    const values = fc.jsonValue({ maxDepth: 6 }).filter((value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value)));
    fc.assert(fc.property(values, (value) => expect(parseJsonBody(bytes(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  it('that JSON.parse refuses is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', 'a', '1', ' ') }), (text) => {
        let fits = true;
        try {
          JSON.parse(text);
        } catch {
          fits = false;
        }
        if (!fits) expect(codeOf(text)).toMatch(/^400 body\./);
      }),
    );
  });

  it('may hold the same name in two objects, and not twice in one', () => {
    expect(codeOf('[{"a":1},{"a":{"a":2}}]')).toBeUndefined();
    expect(codeOf('{"a":[{"b":1}],"a":2}')).toBe('400 body.name-twice');
    expect(codeOf('{"a":"a","b":"a"}')).toBeUndefined();
  });

  it('nests to a bound', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(codeOf(nested(MAX_DEPTH))).toBeUndefined();
    expect(codeOf(nested(MAX_DEPTH + 1))).toBe('400 body.too-deep');
  });
});
