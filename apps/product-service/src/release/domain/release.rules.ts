import type { FeatureStatus, ReleaseStatus, RolloutScope } from '@wheelhouse/contracts';
import { isRejection, reject, rowsThrough, type Rejection, type RowOf } from '@wheelhouse/event-sourcing';
import { featurePage } from '../../feature/views/feature-page.js';
import { futureDay } from '../../product/domain/product.rules.js';
import { releaseScope } from '../views/release-scope.js';
import { mayGo, type KnownRelease, type Readiness, type Release, type ReleaseEvent, type ReleaseWindow } from './release.state.js';

/** The contracts of its launch and roll-back name every feature that goes with it. */
export const MOST_FEATURES = 200;
export const MOST_READINESS = 200;

/** The release where it is there and not archived; else why not. */
export function unarchived(release: Release): KnownRelease | Rejection {
  if (release.status === 'none') return reject.notFound('release.not-found', 'There is no such release.');
  if (release.archived) return reject.conflict('release.archived', 'The release is archived; restore it first.');
  return release;
}

/** The release where it may be changed and stands in one of the statuses; else why not. */
export function standing(release: Release, statuses: readonly ReleaseStatus[], verb: string): KnownRelease | Rejection {
  const known = unarchived(release);
  if (isRejection(known)) return known;
  return statuses.includes(known.status) ? known : reject.conflict('release.wrong-state', `A release that is ${known.status} cannot be ${verb}.`);
}

/** Statuses in which nobody has it, and it may still go out: then its plan, scope and gate may change. */
export const preparing: readonly ReleaseStatus[] = ['planned', 'ready', 'rolled-back'];

export const windowRefused = ({ from, to }: ReleaseWindow): Rejection | undefined =>
  to < from ? reject.invalid('release.window-reversed', 'The window ends before it begins.', '/window/to') : undefined;

/** A change of scope, and that the go no longer counts where there was one. */
export function withLapse({ gate }: KnownRelease, change: ReleaseEvent, because: 'feature-added' | 'feature-dropped' | 'level-changed', feature: string): readonly ReleaseEvent[] {
  const counted = gate !== null && !gate.lapsed && gate.decision !== 'no-go';
  return counted ? [change, { type: 'ReleaseGoLapsed', data: { because, feature } }] : [change];
}

/** Something to get ready; else why not. */
export function readinessOf(release: Release, item: string, verb: string): { readonly known: KnownRelease; readonly one: Readiness } | Rejection {
  const known = standing(release, preparing, verb);
  if (isRejection(known)) return known;
  const one = known.readiness.find((candidate) => candidate.item === item);
  return one ? { known, one } : reject.invalid('release.readiness-unknown', 'Nothing of the kind is to be got ready.', '/item');
}

/** What is mandatory and not ready. */
export const openMandatory = ({ readiness }: KnownRelease): readonly Readiness[] => readiness.filter(({ mandatory, status }) => mandatory && status === 'open');

/** Why a day told for something done with the release will not do: it is still to come, or lies before what was done last. */
export function actRefused({ history, gate }: KnownRelease, day: string, now: string): Rejection | undefined {
  const last = history.at(-1)?.day ?? gate?.day;
  if (last !== undefined && day < last) return reject.invalid('release.day-before-last', `What was done before has the day ${last}.`, '/day');
  return futureDay(day, now);
}

/** Asks for the features that a release has in scope. */
export const featuresInScope = (release: string) => rowsThrough(featurePage, [{ view: releaseScope, column: 'feature' }], { release }, MOST_FEATURES);

const built: readonly FeatureStatus[] = ['delivered', 'launched', 'measured'];

/**
 * The features that go out with a release: those of its scope that are built. Refused without a go that counts, while something
 * mandatory is not ready (which a conditional go has weighed), and while a feature that it must have is not built.
 */
export function goingOut(known: KnownRelease, features: readonly RowOf<typeof featurePage>[]): readonly string[] | Rejection {
  if (!mayGo(known.gate)) return reject.conflict('release.no-go', 'There is no go that counts: hold one, or meet its conditions.');
  const open = known.gate?.decision === 'go' ? openMandatory(known) : [];
  if (open.length > 0) return reject.conflict('release.readiness-open', `Not ready yet: ${open.slice(0, 10).map(({ name }) => `'${name}'`).join(', ')}.`);
  const ready = new Set(features.flatMap(({ id, status, archived }) => (built.includes(status) && !archived ? [id] : [])));
  const missing = known.scope.filter(({ feature, level }) => level === 'must' && !ready.has(feature));
  if (missing.length > 0) {
    const names = missing.slice(0, 10).map(({ feature }) => `'${features.find(({ id }) => id === feature)?.title ?? feature}'`);
    return reject.conflict('release.must-not-delivered', `Not delivered yet: ${names.join(', ')}.`);
  }
  return known.scope.flatMap(({ feature }) => (ready.has(feature) ? [feature] : []));
}

/** Whether all who had it before have it still; no segment named means all of them. */
export function covers(now: RolloutScope, before: RolloutScope): boolean {
  const everyone = now.segments.length === 0;
  const segments = everyone || (before.segments.length > 0 && before.segments.every((segment) => now.segments.includes(segment)));
  return segments && now.share >= before.share;
}

export const sameScope = (a: RolloutScope, b: RolloutScope): boolean => covers(a, b) && covers(b, a);
