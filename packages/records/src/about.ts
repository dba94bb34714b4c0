import type { Access, Subject, TeamRole } from '@wheelhouse/event-sourcing';

/** What a fact tells of the record that it is about. */
export interface About {
  readonly subject: string;
  readonly subjectType: string;
  readonly rootless?: true | undefined;
}

/** The record that a command is about, as its fact tells it. */
export const about = ({ id, type, rootless }: Subject): About => ({ subject: id, subjectType: type, ...(rootless ? { rootless: true } : {}) });

/** The root of a new row about a record: null where that belongs to the organisation, and everyone sees it. */
export const rootOf = ({ partitionKey, data }: { readonly partitionKey: string; readonly data: Pick<About, 'rootless'> }): string | null => (data.rootless ? null : partitionKey);

const managing: readonly TeamRole[] = ['product-manager', 'project-manager'];
const working: readonly TeamRole[] = [...managing, 'contributor'];

const by = (context: 'product' | 'project', team: readonly TeamRole[]): Access => ({ scope: `${context}:write`, team, anyTeam: team, rootless: ['portfolio-manager'] });

/** Those who work on a record: its team, members lent to its root, and for what is the organisation's any team and the portfolio manager. */
export const crewOf = (context: 'product' | 'project'): Access => ({ ...by(context, working), root: ['member'] });

/** Those who answer for it. */
export const managersOf = (context: 'product' | 'project'): Access => by(context, managing);
