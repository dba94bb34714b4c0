import { productVisionStated } from '@wheelhouse/contracts';
import { commandOf, isRejection } from '@wheelhouse/event-sourcing';
import { productManagers } from '../product.access.js';
import { product } from '../product.aggregate.js';
import { living } from './product.rules.js';

export const stateVision = commandOf(product)({
  name: 'state-vision',
  method: 'POST',
  path: '/:id/state-vision',
  summary: 'Say for whom the product is, which need it meets, what it is and what sets it apart',
  body: productVisionStated.data,
  example: productVisionStated.example,
  access: productManagers,
  decide: (state, { body }) => {
    const known = living(state);
    if (isRejection(known)) return known;
    return sameWords(known.vision, body) ? [] : [{ type: 'ProductVisionStated', data: body }];
  },
});

const sameWords = (before: object | null, after: Readonly<Record<string, unknown>>): boolean =>
  before !== null && Object.entries(before).every(([name, value]) => after[name] === value);
