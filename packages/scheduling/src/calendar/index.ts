export * from './calendar.definition.js';
export * from './calendar-book.js';
export type { ExceptionDay } from './exception-days.js';
export { CalendarError } from './day-plan.js';
export * from './local-time.js';
export { daysOfException } from './recurrence.js';
export {
  addWork,
  endsWork,
  nextStart,
  placeBackward,
  placeForward,
  type Placement,
  previousFinish,
  spanFrom,
  spansOfDay,
  spansWithin,
  workBetween,
  type WorkCalendar,
} from './work-calendar.js';
