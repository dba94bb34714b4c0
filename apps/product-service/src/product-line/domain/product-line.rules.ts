import { reject, type Rejection } from '@wheelhouse/event-sourcing';
import type { KnownProductLine, ProductLine } from './product-line.state.js';

/** The product line where it is there and not archived; else why not. */
export function unarchived(line: ProductLine): KnownProductLine | Rejection {
  if (line.status === 'none') return reject.notFound('product-line.not-found', 'There is no such product line.');
  return line.status === 'archived' ? reject.conflict('product-line.archived', 'The product line is archived; restore it first.') : line;
}
