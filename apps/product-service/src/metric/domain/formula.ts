/** A formula read: numbers, names, and the four operations. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operation'; readonly sign: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula };

/** Why something is no formula, and where. */
export interface FormulaFault {
  readonly at: number;
  readonly detail: string;
}

const DEEPEST = 50;
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|([-+*/()]))/y;
// People write these as well.
const OTHERWISE: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', '·': '*', '÷': '/' };

interface Token {
  readonly at: number;
  readonly text: string;
  readonly kind: 'number' | 'name' | 'sign';
}

class Unreadable extends Error {
  constructor(
    readonly at: number,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * Reads an expression of names, numbers, + − × ÷ and brackets; × and ÷ bind more tightly, and a minus may stand before a factor.
 * @returns the formula, or where it cannot be read
 */
export function parseFormula(expression: string): Formula | FormulaFault {
  try {
    const tokens = tokensOf(expression.replace(/[−–×·÷]/g, (sign) => OTHERWISE[sign] ?? sign));
    const reader = readerOf(tokens, expression.length);
    const formula = reader.sum(0);
    const rest = reader.left();
    if (rest) throw new Unreadable(rest.at, `${rest.text} was not expected`);
    return formula;
  } catch (error) {
    if (error instanceof Unreadable) return { at: error.at, detail: error.message };
    throw error;
  }
}

export const isFault = (read: Formula | FormulaFault): read is FormulaFault => 'detail' in read;

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new Unreadable(at + (source.slice(at).length - source.slice(at).trimStart().length), 'this is no number, name or operation');
    const [, number, name, sign] = match;
    const text = number ?? name ?? sign ?? '';
    tokens.push({ at: TOKEN.lastIndex - text.length, text, kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign' });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function readerOf(tokens: readonly Token[], end: number) {
  let next = 0;
  const peek = (...signs: readonly string[]): Token | undefined => {
    const token = tokens[next];
    return token?.kind === 'sign' && signs.includes(token.text) ? token : undefined;
  };
  const operations = (signs: readonly ('+' | '-' | '*' | '/')[], operand: (depth: number) => Formula, depth: number): Formula => {
    let left = operand(depth);
    for (let sign = peek(...signs); sign; sign = peek(...signs)) {
      next += 1;
      left = { kind: 'operation', sign: sign.text as '+', left, right: operand(depth) };
    }
    return left;
  };
  const sum = (depth: number): Formula => operations(['+', '-'], product, depth);
  const product = (depth: number): Formula => operations(['*', '/'], factor, depth);
  const factor = (depth: number): Formula => {
    const token = tokens[next];
    if (!token) throw new Unreadable(end, 'something is missing at the end');
    if (depth > DEEPEST) throw new Unreadable(token.at, `brackets nest deeper than ${DEEPEST}`);
    next += 1;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'name') return { kind: 'name', name: token.text };
    if (token.text === '-') return { kind: 'operation', sign: '-', left: { kind: 'number', value: 0 }, right: factor(depth + 1) };
    if (token.text !== '(') throw new Unreadable(token.at, `${token.text} was not expected`);
    const inner = sum(depth + 1);
    if (!peek(')')) throw new Unreadable(token.at, 'a bracket is never closed');
    next += 1;
    return inner;
  };
  return { sum, left: () => tokens[next] };
}

/** Every name of a formula, each once. */
export function namesIn(formula: Formula): readonly string[] {
  if (formula.kind === 'number') return [];
  return formula.kind === 'name' ? [formula.name] : [...new Set([...namesIn(formula.left), ...namesIn(formula.right)])];
}

/** The formula's value; undefined where a division by zero stands in the way, or it is too large to be a number. @throws where a name has no value */
export function evaluate(formula: Formula, values: Readonly<Record<string, number>>): number | undefined {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'name') {
    const value = values[formula.name];
    if (value === undefined) throw new Error(`the formula’s ${formula.name} has no value`);
    return value;
  }
  const left = evaluate(formula.left, values);
  const right = evaluate(formula.right, values);
  if (left === undefined || right === undefined) return undefined;
  const value = operate(formula.sign, left, right);
  return Number.isFinite(value) ? value : undefined;
}

/** Infinite, or no number, where something is divided by zero. */
function operate(sign: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

/** Whether a formula adds two counts of distinct things, which may be the same things. */
export function sumsDistinct(formula: Formula, isDistinct: (name: string) => boolean): boolean {
  if (formula.kind !== 'operation') return false;
  const bare = (part: Formula): boolean => (part.kind === 'name' ? isDistinct(part.name) : part.kind === 'operation' && part.sign !== '/' && (bare(part.left) || bare(part.right)));
  if (formula.sign === '+' && bare(formula.left) && bare(formula.right)) return true;
  return sumsDistinct(formula.left, isDistinct) || sumsDistinct(formula.right, isDistinct);
}
