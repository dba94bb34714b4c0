import type { Access } from '@wheelhouse/event-sourcing';
/** Those who run the team's projects. */
export declare const projectManagers: Access;
/** Those who decide on a charter and on the means of a project. */
export declare const approvers: Access;
/** Those who do the work of a project. */
export declare const crew: Access;
/** The sponsor alone (and owner and admin, who always may). */
export declare const sponsors: Access;
