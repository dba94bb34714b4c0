import { prioritisationModelEvents } from '@wheelhouse/contracts';
import { defineAggregate } from '@wheelhouse/event-sourcing';
import { evolve, noModel } from './domain/model.state.js';
import { prioritisationModelDefault } from './views/model-default.js';
import { prioritisationModelPage } from './views/model-page.js';
import { prioritisationModelVersion } from './views/model-version.js';
import { scoreRequest } from './views/score-request.js';

export const prioritisationModel = defineAggregate({
  context: 'product',
  stream: 'prioritisation-model',
  resource: 'prioritisation-models',
  events: prioritisationModelEvents,
  initial: noModel,
  stateVersion: 1,
  evolve,
  views: [prioritisationModelPage, prioritisationModelVersion, prioritisationModelDefault, scoreRequest],
  page: prioritisationModelPage,
});
