import { Problem } from './problem.js';

/** Arrays and objects inside one another, at most. */
export const MAX_DEPTH = 20;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;

/**
 * Reads a body as JSON in UTF-8, and refuses what JSON.parse lets pass: names that stand twice in one object,
 * names that reach into prototypes, and nesting beyond `MAX_DEPTH`.
 * @throws Problem 400
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  let source: string;
  try {
    source = decoder.decode(bytes);
  } catch {
    throw malformed('body.not-utf8', 'The body is not UTF-8.');
  }
  // Depth and names come first: a body of a million brackets must not reach a recursive parser.
  checkShape(source);
  try {
    return JSON.parse(source) as unknown;
  } catch {
    throw malformed('body.malformed', 'The body is not JSON.');
  }
}

const malformed = (code: string, detail: string): Problem => new Problem(400, code, detail, [{ pointer: '', detail }]);

/** One pass over the text; what is no JSON at all is left to the parser. */
function checkShape(source: string): void {
  // For each open object the names seen in it; for each open array undefined.
  const open: (Set<string> | undefined)[] = [];
  let nameNext = false;
  for (let at = 0; at < source.length; at += 1) {
    switch (source.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(source, at);
        const names = open.at(-1);
        if (nameNext && names) takeName(names, source.slice(at, end + 1));
        nameNext = false;
        at = end;
        break;
      }
      case OPEN_OBJECT:
      case OPEN_ARRAY: {
        const object = source.charCodeAt(at) === OPEN_OBJECT;
        open.push(object ? new Set() : undefined);
        if (open.length > MAX_DEPTH) throw malformed('body.too-deep', `The body nests deeper than ${MAX_DEPTH} levels.`);
        nameNext = object;
        break;
      }
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        open.pop();
        nameNext = false;
        break;
      case COMMA:
        nameNext = open.at(-1) !== undefined;
        break;
    }
  }
}

function endOfString(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return source.length;
}

function takeName(names: Set<string>, literal: string): void {
  let name = literal.slice(1, -1);
  if (name.includes('\\')) {
    try {
      name = JSON.parse(literal) as string;
    } catch {
      throw malformed('body.malformed', 'The body is not JSON.');
    }
  }
  if (name === '__proto__' || name === 'constructor' || name === 'prototype') {
    throw malformed('body.forbidden-name', `The name ${name} is not allowed in a body.`);
  }
  if (names.has(name)) throw malformed('body.name-twice', `The name ${JSON.stringify(name.slice(0, 100))} stands twice in one object.`);
  names.add(name);
}
