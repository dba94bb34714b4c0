import type { CalendarDefinition } from '../calendar/index.js';

/** What a task or a resource is called by; files use numbers, services use text. */
export type Uid = number | string;

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish: the first names the predecessor's end, the second the successor's. */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/**
 * As soon and as late as possible, start and finish no earlier and no later than, must start and
 * must finish on: the eight of Microsoft Project.
 */
export type ConstraintType = 'ASAP' | 'ALAP' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';

export interface Constraint {
  readonly type: ConstraintType;
  /** Local date; none for ASAP and ALAP. */
  readonly date?: string | null;
}

/** Dates are local ISO texts without zone (`2026-11-22T08:00`), durations minutes of work unless `elapsed`. */
export interface TaskDefinition {
  readonly uid: Uid;
  readonly name?: string | null;
  /** The summary task it belongs to. */
  readonly parent?: Uid | null;
  /** What a file says of it; a task is a summary, and takes its dates from its children, where it is a parent. */
  readonly summary?: boolean;
  readonly milestone?: boolean;
  /** Manual tasks keep `manualStart` and `manualFinish`. */
  readonly mode?: 'auto' | 'manual';
  readonly type?: string | null;
  readonly duration?: number | null;
  /** Duration counts clock minutes, nights and days off included. */
  readonly elapsed?: boolean;
  readonly calendar?: Uid | null;
  readonly constraint?: Constraint | null;
  readonly deadline?: string | null;
  /** Inactive tasks stay in the plan and take no part in it. */
  readonly active?: boolean;
  /** The task's calendar holds alone, whatever its resources work. */
  readonly ignoreResourceCalendar?: boolean;
  readonly percentComplete?: number | null;
  readonly actualStart?: string | null;
  readonly actualFinish?: string | null;
  readonly actualDuration?: number | null;
  readonly remainingDuration?: number | null;
  /** Until where work has been done, and where it goes on. */
  readonly stop?: string | null;
  readonly resume?: string | null;
  /** Working parts of a split task as planned: their lengths and the gaps between move with the start. */
  readonly segments?: readonly (readonly [from: string, to: string])[] | null;
  readonly manualStart?: string | null;
  readonly manualFinish?: string | null;
  readonly manualDuration?: number | null;
  /** Clock minutes by which levelling holds the task back from where its links let it start. */
  readonly levelingDelay?: number | null;
  readonly priority?: number | null;
}

export interface LinkDefinition {
  readonly pred: Uid;
  readonly succ: Uid;
  readonly type?: LinkType;
  /** Minutes of work in the successor's calendar, or clock minutes with `lagElapsed`; negative is a lead. */
  readonly lag?: number | null;
  readonly lagElapsed?: boolean;
  /** Percent of the predecessor's duration, in place of `lag`; with `lagElapsed` those minutes pass by the clock. */
  readonly lagPercent?: number | null;
  /** The other end is in another plan; such a link does not bind here. */
  readonly crossProject?: boolean;
}

export interface ResourceDefinition {
  readonly uid: Uid;
  readonly name?: string | null;
  readonly calendar?: Uid | null;
  /** `work` (people and machines, the default), `material` or `cost`. */
  readonly type?: string | null;
  /** Units at hand at a time; 1 is one person's whole time. */
  readonly maxUnits?: number | null;
}

export interface AssignmentDefinition {
  readonly task: Uid;
  readonly resource: Uid;
  /** 1 is all of the resource's time. */
  readonly units?: number | null;
  /** Minutes of work, overtime included. */
  readonly work?: number | null;
  readonly actualWork?: number | null;
  readonly overtimeWork?: number | null;
  /** Minutes of work by which it begins after the task. */
  readonly delay?: number | null;
  readonly workContour?: number | null;
}

/** What happens to the rest of a started task whose predecessor is not done. */
export type OutOfSequence =
  /** It goes on as if the link were not there (what Microsoft Project shows). */
  | 'override'
  /** It waits until the link allows it. */
  | 'retained';

export interface ProjectDefinition {
  readonly name?: string | null;
  readonly start: string;
  readonly calendar?: Uid | null;
  readonly statusDate?: string | null;
  /** Constraints win over links (default); else links win over must, no-later and finish-no-later constraints. */
  readonly honorConstraints?: boolean;
  /** Slack up to so many days counts as critical. */
  readonly criticalSlackLimitDays?: number | null;
  readonly minutesPerDay?: number | null;
  /** Tasks without successor are measured against their own finish, not the project's. */
  readonly multipleCriticalPaths?: boolean;
  readonly outOfSequence?: OutOfSequence;
  /** Work that is left does not lie before the status date. */
  readonly moveRemainingStartsForward?: boolean;
}

/** All that a schedule is computed from. */
export interface PlanDefinition {
  readonly project: ProjectDefinition;
  readonly calendars?: readonly CalendarDefinition[];
  readonly tasks: readonly TaskDefinition[];
  readonly links?: readonly LinkDefinition[];
  readonly resources?: readonly ResourceDefinition[];
  readonly assignments?: readonly AssignmentDefinition[];
}
