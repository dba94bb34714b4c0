import { commandOf, isRejection, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { assessmentBody, assessmentRefused, capabilityOf } from './comparison.rules.js';

export const assessOurs = commandOf(comparison)({
  name: 'assess-ours',
  method: 'POST',
  path: '/:id/assess-ours',
  summary: 'Say how far our own product had a capability on a day; an older day only where it corrects',
  body: z.object(assessmentBody),
  example: { capability: '0190c5a0-0000-7000-8000-000000000072', level: 'partial', day: '2026-02-01', source: 'our last release' },
  access: productManagers,
  decide: (state, command) => {
    const { body } = command;
    const found = capabilityOf(state, body.capability);
    if (isRejection(found)) return found;
    const refused = assessmentRefused(found.there.ours, body, command);
    return refused === 'same' ? [] : (refused ?? [{ type: 'ComparisonOwnCapabilityAssessed', data: body }]);
  },
});
