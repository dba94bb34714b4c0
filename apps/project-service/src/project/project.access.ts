import type { Access } from '@wheelhouse/event-sourcing';

/** Those who run the team's projects. */
export const projectManagers: Access = { scope: 'project:write', team: ['project-manager'] };

/** Those who decide on a charter and on the means of a project. */
export const approvers: Access = { scope: 'project:write', organisation: ['portfolio-manager'], root: ['sponsor', 'approver'] };

/** Those who do the work of a project. */
export const crew: Access = { scope: 'project:write', team: ['project-manager', 'contributor'], root: ['member'] };

/** The sponsor alone (and owner and admin, who always may). */
export const sponsors: Access = { scope: 'project:write', root: ['sponsor'] };
