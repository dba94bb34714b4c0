import type { CalendarBook, LocalMinute, WorkCalendar } from '../calendar/index.js';
import type {
  AssignmentDefinition,
  PlanDefinition,
  ProjectDefinition,
  ResourceDefinition,
  TaskDefinition,
  Uid,
} from '../plan/index.js';

/** What a task is, one bit each. */
export const Flag = {
  elapsed: 1,
  milestone: 2,
  manual: 4,
  summary: 8,
  inactive: 16,
  started: 32,
  finished: 64,
  /** Its length follows from its assignments, each in its own calendar. */
  assigned: 128,
  alap: 256,
  constrained: 512,
  deadline: 1024,
  split: 2048,
  delayed: 4096,
  /** Worked in other hours than those its slack and lags are counted in. */
  otherHours: 8192,
} as const;

export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;

export const LagMode = { none: 0, work: 1, clock: 2, percentOfSummary: 3 } as const;

/** Set in `outKind` beside the type of a link that has a lag. */
export const lagged = 4;

/** Links as columns in the order of their successors, and once more (`out*`) in the order of their predecessors. */
export interface Links {
  readonly count: number;
  readonly pred: Int32Array;
  readonly succ: Int32Array;
  readonly type: Uint8Array;
  readonly mode: Uint8Array;
  /** Minutes, or percent for `percentOfSummary`. */
  readonly lag: Float64Array;
  /** Percent of the predecessor's duration; NaN for other lags. */
  readonly percent: Float64Array;
  /** Links into task `i`: from `inFrom[i]` to before `inFrom[i + 1]`. */
  readonly inFrom: Int32Array;
  /** Links out of task `i`: `outLink[outFrom[i]]` to before `outLink[outFrom[i + 1]]`. */
  readonly outFrom: Int32Array;
  readonly outLink: Int32Array;
  readonly outSucc: Int32Array;
  /** Type of the link, plus `lagged`. */
  readonly outKind: Uint8Array;
  /** Place of each link in the definition. */
  readonly definition: Int32Array;
}

/** An assignment with its resource. */
export interface Assigned {
  readonly assignment: AssignmentDefinition;
  readonly resource: ResourceDefinition;
}

/** One assignment's share of a task: its calendar, all its time and the time left, after a delay. */
export interface Share {
  readonly calendar: WorkCalendar;
  readonly length: number;
  readonly remaining: number;
  readonly delay: number;
}

/** A plan as columns, one row a task, so that a pass over it touches only numbers. */
export interface Network {
  readonly size: number;
  readonly project: ProjectDefinition;
  readonly definition: PlanDefinition;
  readonly tasks: TaskDefinition[];
  readonly uids: Uid[];
  readonly indexOf: ReadonlyMap<Uid, number>;
  readonly book: CalendarBook;
  readonly projectCalendar: WorkCalendar;
  readonly projectCalendarUid: Uid;
  readonly projectStart: LocalMinute;
  /** Slack up to this counts as critical, minutes. */
  readonly criticalLimit: number;
  readonly statusDate: LocalMinute;
  readonly flags: Uint16Array;
  /** The calendar work is done in. */
  readonly calendar: WorkCalendar[];
  /** The task's own calendar, else the project's: for slack and lags. */
  readonly ownCalendar: WorkCalendar[];
  readonly shares: (readonly Share[] | undefined)[];
  /** Assignments of people and machines by task. */
  readonly assigned: ReadonlyMap<Uid, readonly Assigned[]>;
  /** From start to finish, gaps of a split included. */
  readonly length: Float64Array;
  /** The part of `length` that is left. */
  readonly remaining: Float64Array;
  /** Duration as planned, without gaps. */
  readonly duration: Float64Array;
  /** When what is left of a started task goes on; NaN where the file does not say. */
  readonly resume: Float64Array;
  readonly constraint: Uint8Array;
  readonly constraintDate: Float64Array;
  readonly deadline: Float64Array;
  readonly delay: Float64Array;
  /** Actual dates, or those of a manual task. */
  readonly fixedStart: Float64Array;
  readonly fixedFinish: Float64Array;
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Nearest ancestor, or the task itself, that has links of its own; -1 for none. */
  readonly inHeir: Int32Array;
  readonly outHeir: Int32Array;
  readonly links: Links;
  /** Tasks in the order of the forward pass. A summary comes twice: as `i` before its children, as `size + i` after them. */
  readonly order: Int32Array;
  readonly rank: Int32Array;
  readonly hasSummaryLinks: boolean;
}

/** The answers, one row a task. */
export interface Dates {
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  /** Of milestones: the early start as links and constraints leave it, before it moves on to the next working time. */
  readonly linkedStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** Counted back from the late finish, also where the work has begun: see `lateStartOf`. */
  readonly latestStart: Float64Array;
  readonly totalSlack: Float64Array;
  readonly freeSlack: Float64Array;
  readonly critical: Uint8Array;
  /** The link that decides the start, or a negative `Driver`. */
  readonly driver: Int32Array;
  /** Of summaries with links: the task below that starts first; it alone is held by links that bind the summary's start. */
  readonly starter: Int32Array;
  /** For links into summaries: the latest date they leave to the predecessor. */
  readonly linkBound: Float64Array;
  projectFinish: LocalMinute;
}

/** Late start of a task: its actual start where it has begun. */
export function lateStartOf(network: Network, dates: Dates, task: number): LocalMinute {
  const begun = ((network.flags[task] as number) & (Flag.started | Flag.manual | Flag.summary)) === Flag.started;
  return (begun ? network.fixedStart : dates.latestStart)[task] as number;
}

/** Why a task starts when it does, where no link is the reason. */
export const Driver = {
  projectStart: -1,
  constraint: -2,
  actual: -3,
  manual: -4,
  children: -5,
  levelling: -6,
  asLate: -7,
  inactive: -8,
} as const;

export const constraintTypes = ['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;
export const SNET = 2;
export const SNLT = 3;
export const FNET = 4;
export const FNLT = 5;
export const MSO = 6;
export const MFO = 7;

/** Empty answers for a network. */
export function emptyDates(network: Network): Dates {
  const column = (): Float64Array => new Float64Array(network.size).fill(Number.NaN);
  return {
    earlyStart: column(),
    earlyFinish: column(),
    linkedStart: column(),
    lateFinish: column(),
    latestStart: column(),
    totalSlack: column(),
    freeSlack: column(),
    critical: new Uint8Array(network.size),
    driver: new Int32Array(network.size).fill(Driver.projectStart),
    starter: network.hasSummaryLinks ? new Int32Array(network.size).fill(-1) : new Int32Array(0),
    linkBound: network.hasSummaryLinks ? new Float64Array(network.links.count) : new Float64Array(0),
    projectFinish: network.projectStart,
  };
}
