import { z } from 'zod';
import { defineEvent } from '../kernel/define-event.js';
import { modelId } from './prioritisation.values.js';

export const productPrioritisationModelChosen = defineEvent({
  context: 'product',
  stream: 'product',
  type: 'ProductPrioritisationModelChosen',
  version: 1,
  summary: 'The product is prioritised by a model of its own choice; null where it goes by the organisation’s default again.',
  data: z.object({ model: modelId().nullable() }),
  example: { model: '0190c5a0-0000-7000-8000-0000000000e5' },
});
