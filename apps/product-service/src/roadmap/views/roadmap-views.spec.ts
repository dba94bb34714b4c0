import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { RoadmapEvent } from '../domain/roadmap.state.js';
import { archived, drafted, feature, gestureId, item, itemOf, lane, lane2, member, milestone, placed, team } from '../testing/roadmap-facts.js';
import { roadmapItem } from './roadmap-item.js';
import { roadmapPage } from './roadmap-page.js';
import { roadmapVersion, roadmapVersionItems } from './roadmap-versions.js';

const self = '01900000-0000-7000-8000-000000000001';
const frozen = { item, kind: 'feature' as const, feature, objective: null, title: 'Book a berth', lane, horizon: null, start: '2027-01-04', finish: '2027-01-31', confidence: 'medium' as const };
const part = (n: number) => ({ type: 'RoadmapVersionPartPublished' as const, data: { number: 1, part: n, items: [frozen] } });
const published = { type: 'RoadmapVersionPublished' as const, data: { number: 1, name: 'Harbour 2027', note: 'x', audience: 'executives' as const, lanes: drafted.data.lanes, parts: 2, items: 2 } };
const withdrawn = { type: 'RoadmapVersionWithdrawn' as const, data: { number: 1, reason: 'a price' } };
const dates = { start: '2027-01-04', finish: '2027-01-31' };
const shifted: RoadmapEvent = { type: 'RoadmapLaneShifted', data: { lane, by: { months: 1 }, items: [{ item, from: dates, to: { start: '2027-02-04', finish: '2027-02-28' } }], gesture: gestureId(2) } };

describe('the page of a roadmap', () => {
  it('shows the draft, its gestures, and what the policy asks', () =>
    givenFacts(roadmapPage, [
      drafted,
      placed(itemOf(1)),
      { type: 'RoadmapDescribed', data: { description: 'What comes.' } },
      { type: 'RoadmapRoleGranted', data: { member, role: 'sponsor' } },
      { type: 'RoadmapShared', data: { audience: 'customers' } },
      shifted,
      { ...shifted, data: { ...shifted.data, undoes: gestureId(2), gesture: gestureId(3) } } as typeof shifted,
      { type: 'RoadmapDeliveryChangeAsked', data: { gesture: gestureId(3), items: [{ item, feature, from: { horizon: null, ...dates }, to: { horizon: null, ...dates } }] } },
      part(1),
      { ...published, data: { ...published.data, parts: 1, items: 1 } },
      withdrawn,
      archived,
    ]).thenRow(self, {
      name: 'Harbour 2027',
      team,
      description: 'What comes.',
      roles: { [member]: ['sponsor'] },
      shares: [{ audience: 'customers' }],
      lanes: drafted.data.lanes,
      items: [itemOf(1, { start: '2027-02-04', finish: '2027-02-28' })],
      version: 1,
      withdrawn: [1],
      gestures: [
        { gesture: gestureId(1), at: '2026-01-02T00:00:00.000000Z', by: '01900000-0000-7000-8000-00000000000a', facts: ['RoadmapItemPlaced'] },
        { gesture: gestureId(2), at: '2026-01-06T00:00:00.000000Z', by: '01900000-0000-7000-8000-00000000000a', facts: ['RoadmapLaneShifted'] },
        { gesture: gestureId(3), at: '2026-01-07T00:00:00.000000Z', by: '01900000-0000-7000-8000-00000000000a', facts: ['RoadmapLaneShifted'], undoes: [gestureId(2)] },
      ],
      archived: true,
    }));
});

describe('what stands on roadmaps', () => {
  const spot = { lane, horizon: null, ...dates, rank: 'a1' };
  const row = { id: `${self}:${item}`, root: self, item, feature, objective: null, lane, horizon: null };
  it('follows each move, shift and date', () => {
    givenFacts(roadmapItem, [placed(itemOf(1)), shifted as never]).thenRows([{ ...row, start: '2027-02-04', finish: '2027-02-28' }]);
    givenFacts(roadmapItem, [placed(itemOf(1)), { type: 'RoadmapItemMoved', data: { item, from: spot, to: { ...spot, lane: lane2, horizon: 'now', start: null, finish: null }, gesture: gestureId(2) } }]).thenRows([
      { ...row, lane: lane2, horizon: 'now', start: null, finish: null },
    ]);
    const dating = { ...dates, follows: false, reason: null };
    givenFacts(roadmapItem, [placed(itemOf(1)), { type: 'RoadmapDateOverridden', data: { item, from: dating, to: { ...dating, finish: '2027-03-01' }, gesture: gestureId(2) } }]).thenRows([
      { ...row, start: '2027-01-04', finish: '2027-03-01' },
    ]);
  });
  it('has no row for what was removed', () => givenFacts(roadmapItem, [placed(milestone(1, 'Show')), { type: 'RoadmapItemRemoved', data: { item: itemOf(1), why: 'x', gesture: gestureId(2) } }]).thenRows([]));
});

describe('published versions', () => {
  it('are listed with their head, and say why they were withdrawn', () =>
    givenFacts(roadmapVersion, [published, withdrawn]).thenRow(`${self}:1`, { root: self, number: 1, note: 'x', audience: 'executives', items: 2, publishedAt: '2026-01-01T00:00:00.000000Z', withdrawn: 'a price' }));
  it('hold the items of all their parts', () => givenFacts(roadmapVersionItems, [part(1), part(2)]).thenRows([{ id: `${self}:1`, root: self, items: [frozen, frozen] }]));
});
