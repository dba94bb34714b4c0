import { opportunityScore } from '../../research/opportunity-score.js';

export interface OutcomeScore {
  readonly outcome: string;
  readonly n: number;
  /** Ten times the share of the two highest answers, 0 to 10; null where nobody answered. */
  readonly importance: number | null;
  readonly satisfaction: number | null;
  /** 0 to 20; null where nobody answered. */
  readonly score: number | null;
}

/**
 * How under-served an outcome is: importance + max(importance − satisfaction, 0), each ten times the share of respondents who gave
 * one of the two highest answers of the scale.
 * A. Ulwick, "What Customers Want" (McGraw-Hill, 2005), chapter 3; A. Ulwick, "Turn Customer Input into Innovation", HBR 1/2002.
 * @param answers how often each pair `importance/satisfaction` was given
 * @param scale highest answer, 5 or 10
 */
export function outcomeScoreOf(outcome: string, answers: Readonly<Record<string, number>>, scale: 5 | 10): OutcomeScore {
  let [n, important, satisfied] = [0, 0, 0];
  for (const [pair, times] of Object.entries(answers)) {
    const [importance = 0, satisfaction = 0] = pair.split('/').map(Number);
    n += times;
    if (importance >= scale - 1) important += times;
    if (satisfaction >= scale - 1) satisfied += times;
  }
  if (n === 0) return { outcome, n, importance: null, satisfaction: null, score: null };
  const [importance, satisfaction] = [(10 * important) / n, (10 * satisfied) / n];
  return { outcome, n, importance, satisfaction, score: opportunityScore(importance, satisfaction) };
}
