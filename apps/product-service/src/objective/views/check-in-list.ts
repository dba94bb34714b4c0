import { objectiveCheckedIn, objectiveCheckInRedacted, type SealedText } from '@wheelhouse/contracts';
import { column, defineView } from '@wheelhouse/event-sourcing';
import { rootOf } from './objective-root.js';

/** The row of a check-in: ids of parts are given by clients, so two objectives may have the same one. */
export const checkInId = (objective: string, checkIn: string): string => `${objective}:${checkIn}`;

/** Every check-in of an objective, of which its page keeps the newest. */
export const checkInList = defineView({
  name: 'check-in',
  version: 1,
  source: 'own',
  events: [objectiveCheckedIn, objectiveCheckInRedacted],
  columns: {
    id: column.text(),
    root: column.uuid().orNull(),
    objective: column.uuid(),
    checkIn: column.uuid(),
    keyResult: column.uuid(),
    day: column.day(),
    value: column.number().orNull(),
    done: column.boolean().orNull(),
    confidence: column.integer(),
    author: column.uuid(),
    note: column.json<SealedText>().orNull(),
    recordedAt: column.instant(),
  },
  lists: [
    { filters: ['objective'], sort: 'day' },
    { filters: ['objective', 'keyResult'], sort: 'day' },
  ],
  keys: (event) => [checkInId(event.streamId, event.data.checkIn)],
  fold: (row, event, id) => {
    if (event.type === 'ObjectiveCheckInRedacted') return row && { ...row, note: null };
    const { scope, checkIn, keyResult, day, confidence, author, value = null, done = null, note = null } = event.data;
    return { id, root: rootOf(scope, event.partitionKey), objective: event.streamId, checkIn, keyResult, day, value, done, confidence, author, note, recordedAt: event.recordedAt };
  },
});
