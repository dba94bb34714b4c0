import { projectEvents, type EventsOf } from '@wheelhouse/contracts';
import { type RootRole } from '@wheelhouse/event-sourcing';
export type ProjectEvent = EventsOf<typeof projectEvents>;
/** `proposed → approved → planning → executing ⇄ on-hold → closing → closed`; rejected is an end that can be reopened. */
export type ProjectStatus = 'proposed' | 'submitted' | 'approved' | 'planning' | 'executing' | 'on-hold' | 'closing' | 'closed' | 'rejected';
export interface Phase {
    readonly phase: string;
    readonly name: string;
    readonly passed: boolean;
}
type Charter = Extract<ProjectEvent, {
    type: 'ProjectCharterWritten';
}>['data'];
export interface KnownProject {
    readonly status: ProjectStatus;
    readonly name: string;
    readonly manager: string;
    readonly sponsor: string;
    readonly wayOfWorking: 'predictive' | 'iterative' | 'hybrid';
    readonly visibility: 'open' | 'team' | 'restricted';
    readonly products: readonly string[];
    readonly charter: Charter | undefined;
    readonly phases: readonly Phase[];
    /** The sponsor's among them. */
    readonly roles: Readonly<Record<string, readonly RootRole[]>>;
    /** Ends early: it is closed without what a whole project must show. */
    readonly cancelled: boolean;
    readonly archived: boolean;
}
export type Project = {
    readonly status: 'none';
} | KnownProject;
export declare const noProject: Project;
/** Moves a project on by one fact. */
export declare function evolve(project: Project, event: ProjectEvent): Project;
export {};
