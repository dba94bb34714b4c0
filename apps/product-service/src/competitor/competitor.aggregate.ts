import { competitorEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noCompetitor } from './domain/competitor.state.js';
import { competitorMove } from './views/competitor-move.js';
import { competitorPage } from './views/competitor-page.js';

export const competitor = defineAggregate({
  context: 'product',
  stream: 'competitor',
  resource: 'competitors',
  events: competitorEvents,
  initial: noCompetitor,
  stateVersion: 1,
  evolve,
  views: [competitorPage, competitorMove],
  page: competitorPage,
});
