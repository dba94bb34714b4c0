import type { Context } from '../kernel/define-event.js';
import { assumptionContracts, type AssumptionContracts } from './assumption.events.js';
import { customFieldContracts, type CustomFieldContracts } from './custom-field.events.js';
import { decisionContracts, type DecisionContracts } from './decision.events.js';
import { discussionContracts, type DiscussionContracts } from './discussion.events.js';
import { recordCardContracts, type RecordCardContracts } from './record.events.js';
import { templateContracts, type TemplateContracts } from './template.events.js';

export { assumptionContracts, customFieldContracts, decisionContracts, discussionContracts, recordCardContracts, templateContracts };
export type { AssumptionContracts, CustomFieldContracts, DecisionContracts, DiscussionContracts, RecordCardContracts, TemplateContracts };
export { templateContent, templateStep, type TemplateStep } from './template.events.js';
export { customFieldKind, customFieldValue, recordLinkKind, recordType, slug, webAddress, type CustomFieldKind, type CustomFieldValue, type RecordLinkKind } from './values.js';

/** Every event that more than one context has, of the same words. */
export interface RecordsContracts extends DiscussionContracts, RecordCardContracts, CustomFieldContracts, DecisionContracts, AssumptionContracts, TemplateContracts {}

/** The events in one context of what each of them mounts: discussions, record cards, custom fields, decisions, assumptions and templates. */
export const recordsContracts = (context: Context): RecordsContracts => ({
  ...discussionContracts(context),
  ...recordCardContracts(context),
  ...customFieldContracts(context),
  ...decisionContracts(context),
  ...assumptionContracts(context),
  ...templateContracts(context),
});
