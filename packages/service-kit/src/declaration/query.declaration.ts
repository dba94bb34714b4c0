import type { Actor, AnyView, Rejection, RowOf, Scope } from '@wheelhouse/event-sourcing';
import type { z } from 'zod';
import type { ReadDatabase } from '../database/read-database.js';
import type { CursorCodec } from '../routes/cursor.js';

/** What a declared read may use. */
export interface QueryCall<Params, Query, Body = unknown> {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  /** Checked; an empty object where the read takes none. */
  readonly body: Body;
  readonly db: ReadDatabase;
  /** Cursors of a read that pages: bound to its name and to all that it was asked with; `nextCursor` in its answer brings the links. */
  readonly cursors: CursorCodec;
  /** Opens sealed words where a read has to compare them; what it returns is opened anyway. */
  readonly open: <Value>(value: Value) => Promise<Value>;
  /** A row of a view that the caller may see, by its id; as of an instant where one is given. */
  readonly row: <V extends AnyView>(view: V, id: string, asOf?: string) => Promise<RowOf<V> | undefined>;
}

/** A read that is no page and no list: declared like a command, so that route, checks and OpenAPI follow. */
export interface QueryDeclaration<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType, Body extends z.ZodObject = z.ZodObject> {
  /** `verb-noun` or noun, unique in the service; the operation id. */
  readonly name: string;
  /** Below the service's base, e.g. `/portfolio/:id`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly scope: Scope;
  /** Parameters of the address; those not named are ids. */
  readonly params: Params;
  readonly query: Query;
  /** What is asked where it does not fit an address: the read is then a POST, and changes nothing all the same. */
  readonly body?: Body;
  readonly bodyExample?: z.input<Body>;
  readonly answer: Answer;
  readonly example: z.input<Answer>;
  /** Sealed words in what it returns are opened on the way out. */
  readonly read: (call: QueryCall<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<z.input<Answer> | Rejection>;
}

/** A declared read of whatever parameters and answer. */
export interface AnyQuery extends Omit<QueryDeclaration<z.ZodObject, z.ZodObject, z.ZodType>, 'read' | 'example' | 'bodyExample'> {
  readonly example: unknown;
  readonly bodyExample?: object;
  readonly read: (call: never) => Promise<unknown>;
}

/** Declares a read and infers its parameters and answer. */
export function defineQuery<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType, Body extends z.ZodObject = z.ZodObject>(
  query: QueryDeclaration<Params, Query, Answer, Body>,
): QueryDeclaration<Params, Query, Answer, Body> {
  return query;
}
