import { governs, reject, text, type Actor, type Command, type Rejection, type Subject } from '@wheelhouse/event-sourcing';

/** So that a card stays one row of bearable size. */
export const MOST = { tags: 50, links: 200, watchers: 500, externalIds: 20, customFields: 100 } as const;

const LONGEST_TAG = 50;

/** A tag as it is kept: lower case, inner space as one blank, so that ‘Harbour’ and ‘harbour’ are one. */
export const tag = () =>
  text(LONGEST_TAG)
    .transform((given) => given.normalize('NFC').replace(/\s+/g, ' ').toLowerCase())
    .refine((kept) => kept.length <= LONGEST_TAG, { error: `must be at most ${LONGEST_TAG} characters` });

/** The record that a card's command is about; the handler lets none through without one. */
export function subjectOf({ subject }: Pick<Command<object>, 'subject'>): Subject {
  if (!subject) throw new Error('a card stands beside a record');
  return subject;
}

/** Why a card takes no more of something. */
export const full = (what: keyof typeof MOST, pointer: string): Rejection => reject.conflict('record.full', `A record has at most ${MOST[what]} ${words[what]}.`, pointer);

const words = { tags: 'tags', links: 'links', watchers: 'watchers', externalIds: 'external ids', customFields: 'custom fields' };

/** Whether the actor may settle for another member whether they watch: who leads the record's team, and for what is the organisation's any team. */
export function leads(actor: Actor, { root }: Pick<Command<object>, 'root'>): boolean {
  if (governs(actor)) return true;
  if (!root && actor.organisationRole === 'portfolio-manager') return true;
  const roles = root ? (actor.teams[root.team] ?? []) : Object.values(actor.teams).flat();
  return roles.includes('product-manager') || roles.includes('project-manager');
}
