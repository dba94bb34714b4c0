import { customer, customerCommands, forgetMerged } from '../customer/customer.js';
import { feedback, feedbackCommands, feedbackWakes } from '../feedback/feedback.js';
import { trigramMigration } from '../feedback/duplicates/candidates.js';
import { importCustomers, importFeedback } from '../feedback/import-feedback.js';
import { feedbackDuplicates, likelyDuplicates } from '../feedback/queries/likely-duplicates.js';
import { feedbackLink, feedbackTheme } from '../feedback/views/feedback-rows.js';
import { insight, insightCommands } from '../insight/insight.js';
import { insightLink } from '../insight/views/insight-link.js';
import { opportunity, opportunityCommands } from '../opportunity/opportunity.js';
import { studyAnalysis } from '../study/queries/study-analysis.js';
import { study, studyCommands } from '../study/study.js';
import { studySession, studyTally } from '../study/views/study-rows.js';
import { feedbackVotes } from './queries/feedback-votes.js';
import { featureRequesters } from './queries/requesters.js';
import { featureValueAtStake, opportunityValueAtStake, valuesAtStake } from './queries/value-at-stake.js';

/** What is known of those for whom products are made, and what they said: mounted by the service as one. */
export const research = {
  aggregates: [study, insight, opportunity, customer, feedback],
  commands: [...studyCommands, ...insightCommands, ...opportunityCommands, ...customerCommands, ...feedbackCommands],
  imports: [importCustomers, importFeedback],
  queries: [studyAnalysis, likelyDuplicates, feedbackDuplicates, feedbackVotes, featureRequesters, opportunityValueAtStake, featureValueAtStake, valuesAtStake],
  deadlines: [feedbackWakes],
  reactions: [forgetMerged],
  migrations: [trigramMigration],
  lists: [
    { path: 'study-sessions', view: studySession, summary: 'Sessions of a study or with a customer, by their days.' },
    { path: 'study-tallies', view: studyTally, summary: 'How often each answer to a study’s questions was given.' },
    { path: 'insight-links', view: insightLink, summary: 'Insights that speak for an opportunity, a feature or a product.' },
    { path: 'feedback-links', view: feedbackLink, summary: 'What feedback speaks for, and how strongly.' },
    { path: 'feedback-themes', view: feedbackTheme, summary: 'Themes that feedback touches.' },
  ],
} as const;
