import { z } from 'zod';
import { personal } from '../kernel/personal.js';
import { id, text } from '../kernel/values.js';

/** Where evidence comes from. */
export const evidenceSource = z.enum(['study', 'feedback', 'metric', 'call', 'review']);

/** What speaks for an insight or an opportunity. Its words are sealed under whose they are: the customer's where one is named. */
export const evidence = z.object({ evidence: id(), text: personal('author'), source: evidenceSource, record: id().optional(), customer: id().optional() });
export type Evidence = z.infer<typeof evidence>;

/** How sure one is. */
export const insightConfidence = z.enum(['low', 'medium', 'high']);
export type InsightConfidence = z.infer<typeof insightConfidence>;

/** What insights and feedback are linked to. */
export const linkTarget = z.enum(['opportunity', 'feature', 'product']);
export type LinkTarget = z.infer<typeof linkTarget>;

/** How research is done. */
export const studyMethod = z.enum(['interview', 'survey', 'usability', 'diary', 'desk', 'field', 'card-sorting', 'other']);
export type StudyMethod = z.infer<typeof studyMethod>;

/** A respondent's own key: pseudonymous, so no address fits in it. */
export const respondentKey = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'must be a pseudonymous key of letters, digits, dots, dashes and underscores' });

const point = (max: number) => z.number().int().min(1).max(max);

/** What is asked of a capability twice (Kano 1984): how one feels with it, and without it. 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike. */
export const kanoAnswer = z.object({ capability: text(200), functional: point(5), dysfunctional: point(5) });

/** How important an outcome is, and how well it is met today (Ulwick 2005), on the study’s scale of five or ten. */
export const outcomeAnswer = z.object({ outcome: text(200), importance: point(10), satisfaction: point(10) });

/** How one would feel without the product (Ellis), and whether one uses it actively. */
export const fitAnswer = z.object({ without: z.enum(['very', 'somewhat', 'not']), active: z.boolean() });

/** One respondent’s answers to a survey. */
export const surveyAnswers = z.object({
  respondent: respondentKey(),
  kano: z.array(kanoAnswer).max(50).optional(),
  outcomes: z.array(outcomeAnswer).max(100).optional(),
  fit: fitAnswer.optional(),
  /** How likely one is to recommend it, 0 to 10 (Reichheld 2003). */
  recommend: z.number().int().min(0).max(10).optional(),
});
export type SurveyAnswers = z.infer<typeof surveyAnswers>;

/** Where feedback reached us. */
export const feedbackChannel = z.enum(['in-app', 'email', 'call', 'support', 'sales', 'survey', 'review', 'social', 'event', 'other']);

/** How feedback sounds. */
export const sentiment = z.enum(['positive', 'neutral', 'negative', 'mixed']);

/** Who votes, or asked: a member, or a customer. */
export const voter = z.object({ kind: z.enum(['member', 'customer']), id: id() });
export type Voter = z.infer<typeof voter>;
