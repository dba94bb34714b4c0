/** How people take a capability; `questionable` answers contradict themselves. */
export const kanoCategories = ['must-be', 'one-dimensional', 'attractive', 'indifferent', 'reverse', 'questionable'] as const;
export type KanoCategory = (typeof kanoCategories)[number];

const [M, O, A, I, R, Q] = kanoCategories;

/** Rows: how one feels with the capability; columns: without it. Both from 1 (like) by 2 (expect), 3 (neutral), 4 (live with) to 5 (dislike). */
const TABLE: readonly (readonly KanoCategory[])[] = [
  [Q, A, A, A, O],
  [R, I, I, I, M],
  [R, I, I, I, M],
  [R, I, I, I, M],
  [R, R, R, R, Q],
];

export interface KanoResult {
  readonly capability: string;
  /** Respondents who answered both questions and do not contradict themselves. */
  readonly n: number;
  /** The category that most gave; null where nobody's answer counts. */
  readonly category: KanoCategory | null;
  readonly counts: Readonly<Record<KanoCategory, number>>;
  /** Answers that contradict themselves, and are not counted in n. */
  readonly leftOut: number;
}

/**
 * What kind of quality a capability is: the category most often found in the evaluation table; ties fall to what hurts most when it
 * is missing, must-be before one-dimensional before attractive before indifferent.
 * N. Kano et al., "Attractive Quality and Must-Be Quality", Hinshitsu 14(2), 1984; table and order of ties: C. Berger et al.,
 * "Kano's Methods for Understanding Customer-defined Quality", Center for Quality Management Journal 2(4), 1993.
 * @param answers how often each pair `functional/dysfunctional` was given
 */
export function kanoOf(capability: string, answers: Readonly<Record<string, number>>): KanoResult {
  const counts: Record<KanoCategory, number> = { 'must-be': 0, 'one-dimensional': 0, attractive: 0, indifferent: 0, reverse: 0, questionable: 0 };
  for (const [pair, times] of Object.entries(answers)) {
    const [functional = 0, dysfunctional = 0] = pair.split('/').map(Number);
    const category = TABLE[functional - 1]?.[dysfunctional - 1];
    if (category) counts[category] += times;
  }
  const counted = kanoCategories.filter((category) => category !== 'questionable');
  const most = Math.max(...counted.map((category) => counts[category]));
  const n = counted.reduce((sum, category) => sum + counts[category], 0);
  // The categories stand in the order of ties, so the first of the highest is the one.
  return { capability, n, category: n === 0 ? null : (counted.find((category) => counts[category] === most) ?? null), counts, leftOut: counts.questionable };
}
