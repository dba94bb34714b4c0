export interface PromoterScore {
  readonly n: number;
  /** Nine and ten. */
  readonly promoters: number;
  /** Seven and eight. */
  readonly passives: number;
  /** Nought to six. */
  readonly detractors: number;
  /** −100 to 100, unrounded; null where nobody answered. */
  readonly score: number | null;
}

/**
 * Net promoter score: percent of promoters less percent of detractors, from answers 0 to 10.
 * F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 12/2003.
 * @param answers how often each answer was given
 */
export function promoterScoreOf(answers: Readonly<Record<string, number>>): PromoterScore {
  let [promoters, passives, detractors] = [0, 0, 0];
  for (const [answer, times] of Object.entries(answers)) {
    if (Number(answer) >= 9) promoters += times;
    else if (Number(answer) >= 7) passives += times;
    else detractors += times;
  }
  const n = promoters + passives + detractors;
  return { n, promoters, passives, detractors, score: n === 0 ? null : (100 * (promoters - detractors)) / n };
}
