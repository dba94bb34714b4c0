/** Why a command was refused; its HTTP status follows from the kind in one map of the service kit. */
export type RejectionKind =
  | 'invalid' // 422: it does not fit what it speaks of
  | 'forbidden' // 403
  | 'not-found' // 404: also what one may not see
  | 'conflict' // 409: the state or another fact stands against it
  | 'unknown-yet' // 409 with Retry-After: a reference this service has not heard of
  | 'stale' // 412: If-Match lost
  | 'gone'; // 410

/** A business rejection: a coded value, never thrown by a decider. */
export interface Rejection {
  readonly kind: RejectionKind;
  /** `aggregate.reason`, e.g. `feature.already-launched`. */
  readonly code: string;
  /** One sentence for a person. */
  readonly detail: string;
  /** JSON pointer into the body, or `query`, `path`, `header`, where one place is at fault. */
  readonly pointer?: string;
}

const rejecting =
  (kind: RejectionKind) =>
  (code: string, detail: string, pointer?: string): Rejection => ({ kind, code, detail, ...(pointer === undefined ? {} : { pointer }) });

/** Makes a rejection of each kind: `reject.conflict('feature.already-launched', 'The feature is launched.')`. */
export const reject = {
  invalid: rejecting('invalid'),
  forbidden: rejecting('forbidden'),
  notFound: rejecting('not-found'),
  conflict: rejecting('conflict'),
  unknownYet: rejecting('unknown-yet'),
  stale: rejecting('stale'),
  gone: rejecting('gone'),
};

/** What a decider returns: facts (none when nothing changes), or why not. */
export type Decision<F> = readonly F[] | Rejection;

/** Tells a rejection from a list of facts. */
export const isRejection = (value: unknown): value is Rejection =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value && 'code' in value;
