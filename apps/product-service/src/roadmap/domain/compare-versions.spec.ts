import { describe, expect, it } from '@jest/globals';
import type { RoadmapPublishedItem } from '@wheelhouse/contracts';
import { drafted, featureId, itemId, lane, lane2 } from '../testing/roadmap-facts.js';
import { compareContents, inWords, type Content } from './compare-versions.js';

const lanes = drafted.data.lanes;
const of = (n: number, title: string, more: Partial<RoadmapPublishedItem> = {}): RoadmapPublishedItem => ({
  ...{ item: itemId(n), kind: 'feature', feature: featureId(n), objective: null, title, lane, horizon: null, start: '2027-01-04', finish: '2027-01-31', confidence: 'medium' },
  ...more,
});
const content = (...items: RoadmapPublishedItem[]): Content => ({ lanes, items });
const words = (before: Content, after: Content) => inWords(compareContents(before, after));
const later = { horizon: 'later', start: null, finish: null } as const;

describe('comparing two contents of a roadmap', () => {
  it('finds nothing between equal ones, whatever their order', () => {
    expect(words(content(of(1, 'a'), of(2, 'b')), content(of(2, 'b'), of(1, 'a')))).toEqual([]);
  });
  it('says by how many days an item slipped or was pulled forward', () => {
    const before = content(of(1, 'Book a berth'));
    const after = content(of(1, 'Book a berth', { start: '2027-02-04', finish: '2027-03-03' }));
    expect(compareContents(before, after)).toMatchObject({ slipped: [{ title: 'Book a berth', days: 31, startDays: 31, from: { finish: '2027-01-31' }, to: { finish: '2027-03-03' } }], pulled: [] });
    expect(words(before, after)).toEqual(["'Book a berth' slipped by 31 days, to 2027-03-03"]);
    expect(compareContents(after, before)).toMatchObject({ slipped: [], pulled: [{ days: 31, startDays: -31 }] });
    expect(words(after, before)).toEqual(["'Book a berth' was pulled forward by 31 days, to 2027-01-31"]);
    expect(words(before, content(of(1, 'Book a berth', { finish: '2027-02-01' })))).toEqual(["'Book a berth' slipped by 1 day, to 2027-02-01"]);
  });
  it('says that one begins at another time and ends as before', () => {
    const before = content(of(1, 'a'));
    expect(words(before, content(of(1, 'a', { start: '2027-01-10' })))).toEqual(["'a' starts 6 days later and ends as before"]);
    expect(words(before, content(of(1, 'a', { start: '2027-01-03' })))).toEqual(["'a' starts 1 day earlier and ends as before"]);
  });
  it('says what was added and removed, and where', () => {
    expect(words(content(of(1, 'a')), content(of(2, 'b', later)))).toEqual(["'b' was added to 'Booking', later", "'a' was removed; it stood in 'Booking', 2027-01-04 to 2027-01-31"]);
  });
  it('says what moved: lane, horizon, from a horizon to days', () => {
    const before = content(of(1, 'a', later));
    expect(words(before, content(of(1, 'a', { ...later, horizon: 'now' })))).toEqual(["'a' moved from later to now"]);
    expect(words(before, content(of(1, 'a', { ...later, lane: lane2 })))).toEqual(["'a' moved from 'Booking' to 'Safety'"]);
    expect(words(before, content(of(1, 'a', { lane: lane2 })))).toEqual(["'a' moved from 'Booking', later to 'Safety', 2027-01-04 to 2027-01-31"]);
  });
  it('goes by the names of their time', () => {
    const before = content(of(1, 'Book a berth'));
    const after: Content = { lanes: [{ lane, name: 'Berths', rank: 'a0' }, { lane: itemId(9), name: 'Money', rank: 'a1' }], items: [of(1, 'Hold a berth', { confidence: 'high' })] };
    expect(words(before, after)).toEqual([
      "'Book a berth' is now called 'Hold a berth'",
      "'Hold a berth' went from medium to high confidence",
      "the lane 'Money' was added",
      "the lane 'Safety' was removed",
      "the lane 'Booking' is now called 'Berths'",
    ]);
  });
  it('knows a feature again that was taken off and placed anew', () => {
    expect(words(content(of(1, 'a')), content(of(1, 'a', { item: itemId(7), finish: '2027-02-02' })))).toEqual(["'a' slipped by 2 days, to 2027-02-02"]);
    const show = { kind: 'milestone', feature: null } as const;
    expect(words(content(of(1, 'Show', show)), content(of(2, 'Show', show)))).toHaveLength(2);
  });
  it('takes two lanes of one name for two', () => {
    const twins: Content = { lanes: lanes.map((one) => ({ ...one, name: 'Twin' })), items: [of(1, 'a')] };
    expect(words(twins, { ...twins, items: [of(1, 'a', { lane: lane2 })] })).toEqual(["'a' moved from 'Twin' to 'Twin'"]);
  });
});
