import { abandonStudy } from './domain/abandon-study.js';
import { archiveStudy } from './domain/archive-study.js';
import { concludeStudy } from './domain/conclude-study.js';
import { planStudy } from './domain/plan-study.js';
import { recordSession } from './domain/record-session.js';
import { recordSurveyAnswers } from './domain/record-survey-answers.js';
import { redactFinding } from './domain/redact-finding.js';
import { redactSession } from './domain/redact-session.js';
import { restoreStudy } from './domain/restore-study.js';
import { rewordStudy } from './domain/reword-study.js';
import { startStudy } from './domain/start-study.js';

export { study } from './study.aggregate.js';
export { studyPage } from './views/study-page.js';

/** Every command of a study; its views hang on the aggregate. */
export const studyCommands = [
  planStudy,
  rewordStudy,
  startStudy,
  recordSession,
  recordSurveyAnswers,
  concludeStudy,
  abandonStudy,
  redactSession,
  redactFinding,
  archiveStudy,
  restoreStudy,
] as const;
