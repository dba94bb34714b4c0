import { releaseEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noRelease } from './domain/release.state.js';
import { releasePage } from './views/release-page.js';
import { releaseScope } from './views/release-scope.js';

export const release = defineAggregate({
  context: 'product',
  stream: 'release',
  resource: 'releases',
  events: releaseEvents,
  initial: noRelease,
  stateVersion: 1,
  evolve,
  views: [releasePage, releaseScope],
  page: releasePage,
});
