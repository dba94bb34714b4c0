import { roadmapConfidence } from '@wheelhouse/contracts';
import { commandOf, id, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { editable, gesture, itemOf } from './roadmap.rules.js';
import type { RoadmapEvent } from './roadmap.state.js';

export const rewordItem = commandOf(roadmap)({
  name: 'reword-item',
  method: 'POST',
  path: '/:id/reword-item',
  summary: 'Change a milestone’s title, how sure you are of an item, its note (null takes it away), or whether it must not leave the organisation',
  body: z.object({
    item: id(),
    title: text(200).optional(),
    confidence: roadmapConfidence.optional(),
    note: text(2000).nullable().optional(),
    confidential: z.boolean().optional(),
    gesture: gesture(),
  }),
  example: { item: '0190c5a0-0000-7000-8000-0000000000e2', confidence: 'high' },
  access: productManagers,
  decide: (state, { body }) => {
    const known = editable(state, body);
    if (isRejection(known)) return known;
    const of = itemOf(known, body.item);
    if (isRejection(of)) return of;
    const { item, title, confidence, note, confidential, gesture: by } = body;
    if (title !== undefined && of.title === null) return reject.invalid('roadmap.title-not-its-own', 'A feature or an objective goes by its own name; reword that.', '/title');
    const events: RoadmapEvent[] = [];
    if (title !== undefined && of.title !== null && title !== of.title) events.push({ type: 'RoadmapMilestoneRenamed', data: { item, from: of.title, to: title, gesture: by } });
    if (confidence !== undefined && confidence !== of.confidence) events.push({ type: 'RoadmapItemConfidenceStated', data: { item, from: of.confidence, to: confidence, gesture: by } });
    if (note !== undefined && note !== of.note) events.push({ type: 'RoadmapItemNoted', data: { item, from: of.note, to: note, gesture: by } });
    if (confidential !== undefined && confidential !== of.confidential) events.push({ type: 'RoadmapItemDisclosureSet', data: { item, confidential, gesture: by } });
    return events;
  },
});
