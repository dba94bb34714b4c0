import { commandOf, id, isRejection, z } from '@wheelhouse/event-sourcing';
import { partUnknown } from '../../parts/parts.js';
import { productManagers } from '../../product/product.access.js';
import { comparison } from '../comparison.aggregate.js';
import { assessmentBody, assessmentRefused, capabilityOf } from './comparison.rules.js';

export const assessCapability = commandOf(comparison)({
  name: 'assess-capability',
  method: 'POST',
  path: '/:id/assess-capability',
  summary: 'Say how far a competitor had a capability on a day, and where that is known from; an older day only where it corrects',
  body: z.object({ ...assessmentBody, competitor: id() }),
  example: { capability: '0190c5a0-0000-7000-8000-000000000072', competitor: '0190c5a0-0000-7000-8000-000000000070', level: 'has', day: '2026-02-01', source: 'its price list' },
  access: productManagers,
  decide: (state, command) => {
    const { body } = command;
    const found = capabilityOf(state, body.capability);
    if (isRejection(found)) return found;
    if (!found.known.competitors.includes(body.competitor)) return partUnknown('comparison', 'competitor');
    const refused = assessmentRefused(found.there.theirs[body.competitor], body, command);
    return refused === 'same' ? [] : (refused ?? [{ type: 'ComparisonCapabilityAssessed', data: body }]);
  },
});
