import { studyEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noStudy } from './domain/study.state.js';
import { studyPage } from './views/study-page.js';
import { studySession, studyTally } from './views/study-rows.js';

export const study = defineAggregate({
  context: 'product',
  stream: 'study',
  resource: 'studies',
  events: studyEvents,
  initial: noStudy,
  stateVersion: 1,
  evolve,
  views: [studyPage, studySession, studyTally],
  page: studyPage,
});
