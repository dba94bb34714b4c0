import { roadmapEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noRoadmap } from './domain/roadmap.state.js';
import { roadmapItem } from './views/roadmap-item.js';
import { roadmapPage } from './views/roadmap-page.js';
import { roadmapVersion, roadmapVersionItems } from './views/roadmap-versions.js';

export const roadmap = defineAggregate({
  context: 'product',
  stream: 'roadmap',
  resource: 'roadmaps',
  events: roadmapEvents,
  initial: noRoadmap,
  stateVersion: 1,
  evolve,
  views: [roadmapPage, roadmapItem, roadmapVersion, roadmapVersionItems],
  page: roadmapPage,
});
