import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { MAX_EVENT_BYTES } from '@wheelhouse/event-sourcing';
import { archived, commitment, drafted, gestureId, gone, idea, itemId, itemOf, lane, lane2, member, milestone, nothing, objective, openObjective, openProduct, otherTeam, placed, productObjective, secretLine, secretProduct, team } from '../testing/roadmap-facts.js';
import { roadmap } from '../roadmap.aggregate.js';
import { publishRoadmap } from './publish-roadmap.js';
import type { RoadmapEvent } from './roadmap.state.js';
import { revokeShare, shareRoadmap } from './share-roadmap.js';
import { withdrawVersion } from './withdraw-version.js';

const facts = { ...nothing, features: [idea()], products: [openProduct], commitments: [] };
const there = [drafted, placed(itemOf(1)), placed(milestone(2, 'Show', { rank: 'a0', lane: lane2 }))];
const lanes = drafted.data.lanes;
const published = (number: number, title = 'Feature 1'): RoadmapEvent[] => {
  const show = { item: itemId(2), kind: 'milestone' as const, feature: null, objective: null, title: 'Show', lane: lane2, horizon: null, start: '2027-01-04', finish: '2027-01-31', confidence: 'medium' as const };
  const booking = { ...show, item: itemId(1), kind: 'feature' as const, feature: itemOf(1).feature, title, lane };
  return [
    { type: 'RoadmapVersionPartPublished', data: { number, part: 1, items: [show, booking] } },
    { type: 'RoadmapVersionPublished', data: { number, name: 'Harbour 2027', audience: 'executives', lanes, parts: 1, items: 2 } },
  ];
};

/** The same with its names in another order. */
const turned = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([name, one]) => [name, turned(one)])) : value;

describe('publishing a roadmap', () => {
  it('freezes its items in their order, with the names of now', () => given(roadmap, there).when(publishRoadmap, {}, { facts }).then(published(1)));
  it('counts versions, and says for whom and why', () => {
    const [part, closing] = published(2, 'Renamed');
    given(roadmap, [...there, ...published(1)])
      .when(publishRoadmap, { note: 'for March', audience: 'team' }, { facts: { ...facts, features: [{ ...idea(), title: 'Renamed' }] } })
      .then([part as RoadmapEvent, { ...closing, data: { ...closing?.data, note: 'for March', audience: 'team' } } as RoadmapEvent]);
  });
  it('writes what is large in parts, each well below what an event may hold, closed by one that counts them', () => {
    const many = Array.from({ length: 250 }, (_none, n) => placed(milestone(n, '界'.repeat(200), { item: `${itemId(0)}${n}`, rank: `b${String(n).padStart(3, '0')}` }), gestureId(1)));
    const { decision } = given(roadmap, [drafted, ...many]).when(publishRoadmap, {}, { facts });
    const events = decision as readonly RoadmapEvent[];
    expect(events.map(({ type }) => type)).toEqual([...Array<string>(3).fill('RoadmapVersionPartPublished'), 'RoadmapVersionPublished']);
    expect(events.at(-1)?.data).toMatchObject({ parts: 3, items: 250 });
    for (const event of events) expect(Buffer.byteLength(JSON.stringify(event.data))).toBeLessThan(MAX_EVENT_BYTES / 2);
  });
  it('names objectives, and dates what follows its forecast by that', () => {
    const first = itemOf(1, { follows: true });
    const { decision } = given(roadmap, [drafted, placed(first), placed(itemOf(2, { kind: 'objective', feature: null, objective, title: null, horizon: 'now', start: null, finish: null }))]).when(publishRoadmap, {}, {
      facts: { ...facts, objectives: [openObjective], commitments: [commitment(1, '2027-02-20'), commitment(9, '2027-12-31')] },
    });
    expect((decision as readonly RoadmapEvent[])[0]?.data).toMatchObject({ items: [{ title: 'Feature 1', start: '2027-01-04', finish: '2027-02-20' }, { title: 'Every crew finds a berth', horizon: 'now' }] });
    const early = given(roadmap, [drafted, placed(first)]).when(publishRoadmap, {}, { facts: { ...facts, commitments: [commitment(1, '2027-01-02')] } });
    expect((early.decision as readonly RoadmapEvent[])[0]?.data).toMatchObject({ items: [{ start: '2027-01-02', finish: '2027-01-02' }] });
    const none = given(roadmap, [drafted, placed(first)]).when(publishRoadmap, {}, { facts: { ...facts, commitments: [commitment(1, null)] } });
    expect((none.decision as readonly RoadmapEvent[])[0]?.data).toMatchObject({ items: [{ start: '2027-01-04', finish: '2027-01-31' }] });
  });
  it('refuses an objective of a restricted line to an audience outside', () => {
    const objectives = [{ ...productObjective, root: secretLine.id }];
    given(roadmap, [drafted, placed(itemOf(1, { kind: 'objective', feature: null, objective }))])
      .when(publishRoadmap, { audience: 'public' }, { facts: { ...facts, objectives, lines: [secretLine] } })
      .thenRefused('conflict', 'roadmap.confidential-item');
  });
  it('refuses an empty one', () => given(roadmap, [drafted]).when(publishRoadmap, {}, { facts }).thenRefused('conflict', 'roadmap.empty'));
  it('refuses one without any change since the last, unless that was withdrawn', () => {
    given(roadmap, [...there, ...published(1)]).when(publishRoadmap, { note: 'again' }, { facts }).thenRefused('conflict', 'roadmap.unchanged');
    // A snapshot is jsonb, which keeps no order of names.
    const { state } = given(roadmap, [...there, ...published(1)]);
    given({ ...roadmap, initial: turned(state) as typeof state }).when(publishRoadmap, { note: 'again' }, { facts }).thenRefused('conflict', 'roadmap.unchanged');
    given(roadmap, [...there, ...published(1), { type: 'RoadmapVersionWithdrawn', data: { number: 1, reason: 'x' } }]).when(publishRoadmap, {}, { facts }).then(published(2));
  });
  it('refuses what is confidential to an audience outside: an item marked so, or a feature of a restricted product', () => {
    for (const audience of ['customers', 'public'] as const) {
      given(roadmap, [...there, placed(milestone(3, 'Secret', { confidential: true }))]).when(publishRoadmap, { audience }, { facts }).thenRefused('conflict', 'roadmap.confidential-item');
      given(roadmap, there).when(publishRoadmap, { audience }, { facts: { ...facts, products: [secretProduct] } }).thenRefused('conflict', 'roadmap.confidential-item');
    }
    given(roadmap, there).when(publishRoadmap, {}, { facts: { ...facts, products: [secretProduct] } }).then(published(1));
  });
  it('refuses what the caller may not see, and what is archived by now', () => {
    const somebody = actor({ organisationRole: 'member', teams: { [otherTeam]: ['product-manager'] } });
    given(roadmap, there).when(publishRoadmap, {}, { facts: { ...facts, products: [secretProduct] }, actor: somebody }).thenRefused('conflict', 'roadmap.not-yours-to-show');
    given(roadmap, there).when(publishRoadmap, {}, { facts: { ...facts, features: [gone()] } }).thenRefused('conflict', 'roadmap.item-archived');
  });
  it('refuses while it is archived', () => given(roadmap, [...there, archived]).when(publishRoadmap, {}, { facts }).thenRefused('conflict', 'roadmap.archived'));
});

describe('withdrawing a version', () => {
  const withdrawn = { type: 'RoadmapVersionWithdrawn', data: { number: 1, reason: 'it named a price' } } as const;
  const out = [...there, ...published(1)];
  it('withdraws it, once', () => {
    given(roadmap, out).when(withdrawVersion, withdrawn.data).then([withdrawn]);
    given(roadmap, [...out, withdrawn]).when(withdrawVersion, withdrawn.data).thenNothing();
  });
  it('refuses one that there is not, and while archived', () => {
    given(roadmap, out).when(withdrawVersion, { number: 2, reason: 'x' }).thenRefused('invalid', 'roadmap.version-unknown');
    given(roadmap, [...out, archived]).when(withdrawVersion, withdrawn.data).thenRefused('conflict', 'roadmap.archived');
  });
});

describe('sharing a roadmap', () => {
  const known = { versions: [], member: { id: member, active: true, role: 'member' } as const, team: { id: team, active: true } };
  const shared = { type: 'RoadmapShared', data: { member } } as const;
  it('shares it with a member, a team or an audience, once', () => {
    given(roadmap, [drafted]).when(shareRoadmap, { member }, { facts: known }).then([shared]);
    given(roadmap, [drafted]).when(shareRoadmap, { team }, { facts: known }).then([{ type: 'RoadmapShared', data: { team } }]);
    given(roadmap, [drafted]).when(shareRoadmap, { audience: 'customers' }, { facts: known }).then([{ type: 'RoadmapShared', data: { audience: 'customers' } }]);
    given(roadmap, [drafted, shared]).when(shareRoadmap, { member }, { facts: known }).thenNothing();
  });
  it('shares with people outside nothing that was made for those inside, now or later', () => {
    const version = (audience: 'executives' | 'public', withdrawn: string | null = null) => ({ number: 3, audience, withdrawn }) as never;
    const sharing = (...versions: never[]) => given(roadmap, [drafted]).when(shareRoadmap, { audience: 'customers' }, { facts: { ...known, versions } });
    sharing(version('public'), version('executives')).thenRefused('conflict', 'roadmap.made-for-inside');
    sharing(version('public'), version('executives', 'it named a price')).then([{ type: 'RoadmapShared', data: { audience: 'customers' } }]);
    given(roadmap, [drafted, placed(milestone(2, 'Boat show', { confidential: true })), { type: 'RoadmapShared', data: { audience: 'customers' } }])
      .when(publishRoadmap, { audience: 'executives' }, { facts })
      .thenRefused('conflict', 'roadmap.confidential-item');
  });
  it('takes it back, once', () => {
    const revoked = { type: 'RoadmapShareRevoked', data: { member } } as const;
    given(roadmap, [drafted, shared]).when(revokeShare, { member }).then([revoked]);
    given(roadmap, [drafted, shared, revoked]).when(revokeShare, { member }).thenNothing();
  });
  it('refuses nobody, two at once, who is not known, and one too many', () => {
    given(roadmap, [drafted]).when(shareRoadmap, {}, { facts: known }).thenRefused('invalid', 'roadmap.share-unclear');
    given(roadmap, [drafted]).when(revokeShare, { member, team }).thenRefused('invalid', 'roadmap.share-unclear');
    given(roadmap, [drafted]).when(shareRoadmap, { member }, { facts: { ...known, member: undefined } }).thenRefused('invalid', 'reference.member-unknown');
    given(roadmap, [drafted]).when(shareRoadmap, { team }, { facts: { ...known, team: undefined } }).thenRefused('invalid', 'reference.team-unknown');
    const many = Array.from({ length: 200 }, (_none, n) => ({ type: 'RoadmapShared', data: { member: `${member}${n}` } }) as const);
    given(roadmap, [drafted, ...many]).when(shareRoadmap, { member }, { facts: known }).thenRefused('conflict', 'roadmap.full');
  });
  it('refuses while it is archived', () => {
    given(roadmap, [drafted, archived]).when(shareRoadmap, { member }, { facts: known }).thenRefused('conflict', 'roadmap.archived');
    given(roadmap, [drafted, archived]).when(revokeShare, { member }).thenRefused('conflict', 'roadmap.archived');
  });
});
