import { commandOf, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { study } from '../study.aggregate.js';

export const restoreStudy = commandOf(study)({
  name: 'restore-study',
  method: 'POST',
  path: '/:id/restore',
  summary: 'Take the study into use again',
  body: z.object({}),
  example: {},
  access: productManagers,
  decide: (state) => (state.status !== 'none' && state.archived ? [{ type: 'StudyRestored', data: {} }] : []),
});
