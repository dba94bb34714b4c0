import type { CapabilityLevel } from '@wheelhouse/contracts';
import { day, id, isRejection, reject, text, z, type Command, type Rejection } from '@wheelhouse/event-sourcing';
import { capabilityLevel } from '@wheelhouse/contracts';
import { futureDay } from '../../product/domain/product.rules.js';
import type { Assessment, Capability, Comparison, KnownComparison } from './comparison.state.js';

/** The matrix is one page, so there is an end to its rows, its columns, and the features of a gap. */
export const MOST_CAPABILITIES = 100;
export const MOST_COMPETITORS = 15;
export const MOST_FEATURES = 20;

/** The comparison where it is there and not archived; else why not. */
export function unarchived(comparison: Comparison): KnownComparison | Rejection {
  if (comparison.status === 'none') return reject.notFound('comparison.not-found', 'There is no such comparison.');
  return comparison.status === 'archived' ? reject.conflict('comparison.archived', 'The comparison is archived; restore it first.') : comparison;
}

/** A capability of the comparison; else why there is none. */
export function capabilityOf(comparison: Comparison, capability: string): { readonly known: KnownComparison; readonly there: Capability } | Rejection {
  const known = unarchived(comparison);
  if (isRejection(known)) return known;
  const there = known.capabilities.find((one) => one.capability === capability);
  return there ? { known, there } : reject.invalid('comparison.capability-unknown', 'No such capability is compared.', '/capability');
}

/** What is told of how far somebody has a capability. `corrects`: the assessment before was wrong, whatever its day. */
export const assessmentBody = { capability: id(), level: capabilityLevel, day: day(), source: text(300), corrects: z.boolean().optional() };

interface Told extends Assessment {
  readonly level: CapabilityLevel;
  readonly corrects?: boolean | undefined;
}

/** Whether an assessment says what stands already, or why it will not do; undefined when it will. */
export function assessmentRefused(current: Assessment | null | undefined, told: Told, { now }: Pick<Command<object>, 'now'>): 'same' | Rejection | undefined {
  if (current?.level === told.level && current.day === told.day && current.source === told.source) return 'same';
  const late = futureDay(told.day, now);
  if (late) return late;
  const older = current && told.day < current.day && told.corrects !== true;
  return older ? reject.conflict('comparison.assessment-older', `What stands is of ${current.day}; say that this one corrects it.`, '/day') : undefined;
}
