import { customer, customerCommands } from '../customer/customer.js';
import { feedback, feedbackCommands } from '../feedback/feedback.js';
import { feedbackLink, feedbackTheme } from '../feedback/views/feedback-rows.js';
import { insight, insightCommands } from '../insight/insight.js';
import { insightLink } from '../insight/views/insight-link.js';
import { opportunity, opportunityCommands } from '../opportunity/opportunity.js';
import { study, studyCommands } from '../study/study.js';
import { studySession, studyTally } from '../study/views/study-rows.js';

/** What is known of those for whom products are made, and what they said: mounted by the service as one. */
export const research = {
  aggregates: [study, insight, opportunity, customer, feedback],
  commands: [...studyCommands, ...insightCommands, ...opportunityCommands, ...customerCommands, ...feedbackCommands],
  lists: [
    { path: 'study-sessions', view: studySession, summary: 'Sessions of a study or with a customer, by their days.' },
    { path: 'study-tallies', view: studyTally, summary: 'How often each answer to a study’s questions was given.' },
    { path: 'insight-links', view: insightLink, summary: 'Insights that speak for an opportunity, a feature or a product.' },
    { path: 'feedback-links', view: feedbackLink, summary: 'What feedback speaks for, and how strongly.' },
    { path: 'feedback-themes', view: feedbackTheme, summary: 'Themes that feedback touches.' },
  ],
} as const;
