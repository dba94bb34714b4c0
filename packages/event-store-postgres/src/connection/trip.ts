import pg from 'pg';
import type { Statement } from './query.js';
import { parserOf } from './sql-values.js';

/** What a statement of a trip answered. */
export interface Answered {
  /** The command's tag without counts: `SELECT`, `COMMIT`, `ROLLBACK`. */
  readonly tag: string;
  readonly rows: Record<string, unknown>[];
}

/** How rows of a prepared statement are read; told by the server once a connection. */
interface RowShape {
  readonly names: readonly string[];
  readonly parsers: readonly (((text: string) => unknown) | undefined)[];
}

/** Statements that a connection has parsed, by name; one that failed may have been parsed before it did. */
type Parsed = Map<string, RowShape | 'doubtful'>;

const parsed = new WeakMap<pg.Connection, Parsed>();

interface FieldMessage {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

/**
 * Sends statements in one write with one Sync behind them, and waits for all answers: one round trip. The server flushes
 * once for all of them, where pg's own pipelining has it flush for each; each statement is parsed and described once a
 * connection only. When one fails, those behind it are not run and the trip fails with its error; a transaction that was
 * begun then waits for its ROLLBACK. Statements of one name must have one text.
 */
export function trip(client: pg.ClientBase, statements: readonly Statement[]): Promise<readonly Answered[]> {
  if (statements.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    // Before anything is sent: half a statement on the wire would spoil the connection.
    const bound = statements.map(({ values }) => values.map(parameter));
    client.query(new Trip(statements, bound, resolve, reject));
  });
}

/** A pg query of many statements (and so one that pg pipelines); pg calls its handlers as the messages come in. */
class Trip extends pg.Query {
  private readonly answers: Answered[] = [];
  private readonly shapes: (RowShape | undefined)[];
  private known: Parsed = new Map();
  private collected: Record<string, unknown>[] = [];
  private failure: Error | undefined;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly bound: readonly (readonly (string | null)[])[],
    private readonly resolve: (answers: readonly Answered[]) => void,
    private readonly reject: (error: Error) => void,
  ) {
    super('trip');
    this.shapes = statements.map(() => undefined);
  }

  override submit = (connection: pg.Connection): void => {
    const wire = wireOf(connection);
    this.known = parsedBy(connection);
    const sent = new Set<string>();
    this.statements.forEach(({ name, text }, index) => {
      const statement = wireName(name);
      const shape = this.known.get(name);
      if (typeof shape === 'object') {
        this.shapes[index] = shape;
      } else if (!sent.has(name)) {
        // To close what is not there is no error.
        if (shape === 'doubtful') wire.close({ type: 'S', name: statement });
        wire.parse({ name: statement, text });
        sent.add(name);
      }
      wire.bind({ statement, values: this.bound[index] ?? [] });
      if (typeof shape !== 'object') wire.describe({ type: 'P', name: '' });
      wire.execute({});
    });
    wire.sync();
    wire.leave();
  };

  handleRowDescription({ fields }: FieldMessage): void {
    const shape = { names: fields.map((field) => field.name), parsers: fields.map((field) => parserOf(field.dataTypeID)) };
    this.shapes[this.answers.length] = shape;
    this.known.set(this.statements[this.answers.length]?.name ?? '', shape);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const shape = this.shapes[this.answers.length];
    if (!shape || this.failure) return;
    const row: Record<string, unknown> = {};
    try {
      for (let index = 0; index < shape.names.length; index += 1) {
        const value = fields[index] ?? null;
        const parse = shape.parsers[index];
        row[shape.names[index] ?? ''] = value === null || parse === undefined ? value : parse(value);
      }
    } catch (error) {
      this.failure = error as Error;
    }
    this.collected.push(row);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const name = this.statements[this.answers.length]?.name ?? '';
    // What told no shape has no rows, and need not be asked again.
    if (this.shapes[this.answers.length] === undefined) this.known.set(name, NO_ROWS);
    const space = text.indexOf(' ');
    this.answers.push({ tag: space < 0 ? text : text.slice(0, space), rows: this.collected });
    this.collected = [];
  }

  handleReadyForQuery(): void {
    if (this.failure) this.reject(this.failure);
    else this.resolve(this.answers);
  }

  handleError(error: Error): void {
    const name = this.statements[this.answers.length]?.name;
    if (name !== undefined) this.known.set(name, 'doubtful');
    this.reject(error);
  }
}

const NO_ROWS: RowShape = { names: [], parsers: [] };

/** The messages of pg's connection that its types leave out or give otherwise; they are kept until all leave in one piece. */
interface Wire {
  parse(message: { readonly name: string; readonly text: string }): void;
  bind(message: { readonly statement: string; readonly values: readonly (string | null)[] }): void;
  describe(message: { readonly type: 'P'; readonly name: string }): void;
  execute(message: object): void;
  close(message: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
  leave(): void;
}

const wires = new WeakMap<pg.Connection, Wire>();

/** One buffer for a trip is written faster than a list of some twenty small ones. */
function wireOf(connection: pg.Connection): Wire {
  let wire = wires.get(connection);
  if (!wire) {
    const sender = connection as unknown as { _send(bytes: Buffer): void };
    let kept: Buffer[] = [];
    wire = Object.create(connection, {
      _send: { value: (bytes: Buffer) => void kept.push(bytes) },
      leave: {
        value: () => {
          const bytes = Buffer.concat(kept);
          kept = [];
          sender._send(bytes);
        },
      },
    }) as Wire;
    wires.set(connection, wire);
  }
  return wire;
}

const wireNames = new Map<string, string>();

/** The name on the wire: short, for PostgreSQL cuts names at 63 bytes, and then takes one statement for another. */
function wireName(name: string): string {
  let short = wireNames.get(name);
  if (short === undefined) wireNames.set(name, (short = `trip-${wireNames.size}`));
  return short;
}

function parsedBy(connection: pg.Connection): Parsed {
  let known = parsed.get(connection);
  if (!known) parsed.set(connection, (known = new Map()));
  return known;
}

/** A value as text of the wire; arrays as PostgreSQL's array literals. */
function parameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return arrayLiteral(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  throw new Error(`a ${typeof value} is no parameter`);
}

const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;

function arrayLiteral(values: readonly unknown[]): string {
  let literal = '{';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) literal += ',';
    const value = values[index];
    if (value === null || value === undefined) literal += 'NULL';
    else if (typeof value === 'string') literal += `"${NEEDS_ESCAPE.test(value) ? value.replace(ESCAPED, '\\$&') : value}"`;
    else literal += String(value);
  }
  return `${literal}}`;
}
