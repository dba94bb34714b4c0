import { may, maySee, type Actor, type Root } from './access.js';
import type { Birth, Command, Lock, Reference, Subject } from './command.js';
import type { Fact } from './events.js';
import type { KnownStream } from './born-together.js';
import type { FactQuery } from './facts.js';
import type { Request } from './handler.js';
import { reject, type Decision, type Rejection } from './rejection.js';
import type { LoadedStream, NewEvent } from './store.js';

/** A command with all that its declaration asks for. */
export interface Prepared {
  readonly request: Request;
  /** Stream that it writes; a companion's follows from the id of the record beside it, else it is the request's. */
  readonly streamId: string;
  readonly companion: boolean;
  readonly input: Command<object>;
  readonly birth: Birth | undefined;
  readonly rootOf: string;
  readonly locks: readonly Lock[];
  readonly refers: readonly Reference[];
  readonly queries: Readonly<Record<string, FactQuery>>;
  /** Records that have to be there: the one that the stream is born below, where there is one, and those referred to. */
  readonly named: readonly string[];
}

/** A stream in the course of a transaction: commands of one batch see what those before them decided. */
export interface Working {
  readonly loaded: LoadedStream;
  state: unknown;
  version: number;
  partitionKey: string | undefined;
  readonly events: NewEvent[];
}

/** What was found under the locks for one command. */
export interface Found {
  readonly facts: object;
  /** Root of the stream, or of what it is to be born below. */
  readonly root: Root | undefined;
  /** The record that it is born below, or stands beside. */
  readonly below: KnownStream | undefined;
  readonly referred: readonly { readonly root: Root | undefined; readonly stream: KnownStream | undefined }[];
}

/** Judges one command: is it there, may the caller see it and do it, does it stand where it was seen; and then its own rule. */
export function judgeOne(item: Prepared, stream: Working, { facts, root, below, referred }: Found): Decision<Fact> {
  const { request, streamId, input, birth } = item;
  const { command, actor } = request;
  const absent = missing(item, stream, root, below);
  if (absent) return absent;
  const guarded = birth !== undefined && typeof birth === 'object' && 'root' in birth ? newRoot(streamId, birth.root) : root;
  if (!may(actor, command.access, guarded)) return reject.forbidden('access.forbidden', 'Your roles do not allow this.');
  if (request.expectedVersion !== undefined && request.expectedVersion !== stream.version) {
    return reject.stale('version.stale', `It stands at version ${stream.version}, not ${request.expectedVersion}.`, 'header');
  }
  if (guarded?.archived === true && guarded.id !== streamId && command.whileArchived !== true) {
    return reject.conflict('root.archived', 'What this belongs to is archived; restore it first.');
  }
  const unfit = item.refers.map(({ pointer }, index) => unfitReference(actor, referred[index], pointer)).find(Boolean);
  return unfit ?? command.decide(stream.state as never, { ...input, root: guarded, subject: subjectOf(item, root, below) } as never, facts as never);
}

/** Why there is nothing that the command could be for, as far as the caller may know. */
function missing(item: Prepared, stream: Working, root: Root | undefined, below: KnownStream | undefined): Rejection | undefined {
  const { birth, companion, request } = item;
  const { stream: kind } = request.command.aggregate;
  const { streamType } = stream.loaded;
  const notFound = reject.notFound(`${kind}.not-found`, `There is no such ${kind}.`);
  // What has no root belongs to the organisation, and everyone sees it.
  const seen = !root || maySee(request.actor, root);
  if (companion) return below && below.streamType !== kind && seen && (streamType ?? kind) === kind ? undefined : notFound;
  if (birth === undefined) return stream.version === 0 || (streamType ?? kind) !== kind || !seen ? notFound : undefined;
  if (stream.version > 0) return reject.conflict(`${kind}.exists`, 'Something with this id is there already.', '/id');
  if (typeof birth === 'object' && 'below' in birth && (!below || !seen)) return reject.invalid(`${kind}.unknown-root`, 'What this is to belong to is not known.');
  return undefined;
}

function subjectOf({ named, request, companion }: Prepared, root: Root | undefined, below: KnownStream | undefined): Subject | undefined {
  const id = companion ? request.id : named[0];
  return below && id !== undefined ? { id, type: below.streamType, rootless: !root } : undefined;
}

function unfitReference(actor: Actor, found: Found['referred'][number] | undefined, pointer: string): Rejection | undefined {
  const root = found?.root;
  if (!found?.stream || (root && !maySee(actor, root))) return reject.invalid('reference.unknown', 'There is no such thing, or it is not yours to see.', pointer);
  return root?.archived ? reject.invalid('reference.archived', 'It belongs to something that is archived.', pointer) : undefined;
}

/** The policy looks at a root that is about to be born as one of the team that the body names. */
export const newRoot = (id: string, team: string): Root => ({ id, team, visibility: 'team', roles: {}, archived: false });
