

/**
 * The opportunity score: importance + max(importance − satisfaction, 0), each from 0 to 10, the score from 0 to 20.
 * A. Ulwick, "What Customers Want" (McGraw-Hill, 2005), chapter 3: the 'opportunity algorithm'.
 */
export const opportunityScore = (importance: number, satisfaction: number): number => rounded(importance + Math.max(importance - satisfaction, 0));

/** Two decimals: more would say more than a survey knows. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
