import { roadmapAudience, type RoadmapAudience, type RoadmapPublishedItem } from '@wheelhouse/contracts';
import { commandOf, isRejection, reject, text, z, type Rejection } from '@wheelhouse/event-sourcing';
import { isDeepStrictEqual } from 'node:util';
import { productManagers } from '../../product/product.access.js';
import { roadmap } from '../roadmap.aggregate.js';
import { forecastsOn, followed } from './forecasts.js';
import { named, nameOf, subjectOf, subjectsOn, type Named } from './names.js';
import { isOutside, unarchived } from './roadmap.rules.js';
import type { KnownRoadmap, Published, RoadmapEvent } from './roadmap.state.js';

/** An item with a title of 200 characters takes little more than a kilobyte, so that a part stays well below the 256 KiB of an event. */
const ITEMS_A_PART = 100;

export const publishRoadmap = commandOf(roadmap)({
  name: 'publish-roadmap',
  method: 'POST',
  path: '/:id/publish',
  summary: 'Publish the draft as the next version, for the roadmap’s audience or another; it never changes afterwards',
  body: z.object({ note: text(2000).optional(), audience: roadmapAudience.optional() }),
  example: { note: 'for the board of March' },
  access: productManagers,
  facts: ({ id: self }) => ({ ...subjectsOn(self), commitments: forecastsOn(self) }),
  decide: (state, { body, actor }, subjects) => {
    const known = unarchived(state);
    if (isRejection(known)) return known;
    const audience = body.audience ?? known.audience;
    const names = named(actor, subjects);
    const refused = contentRefused(known, names, audience);
    if (refused) return refused;
    const content = contentOf({ ...known, items: followed(known.items, subjects.commitments) }, names, audience);
    // Not by their texts: a snapshot keeps no order of names.
    if (known.published && isDeepStrictEqual(known.published, content)) {
      return reject.conflict('roadmap.unchanged', `Nothing has changed since version ${known.version}.`);
    }
    const number = known.version + 1;
    const { name, lanes, items } = content;
    const parts = Math.ceil(items.length / ITEMS_A_PART);
    return [
      ...Array.from({ length: parts }, (_none, index): RoadmapEvent => {
        const some = items.slice(index * ITEMS_A_PART, (index + 1) * ITEMS_A_PART);
        return { type: 'RoadmapVersionPartPublished', data: { number, part: index + 1, items: some } };
      }),
      { type: 'RoadmapVersionPublished', data: { number, name, ...(body.note === undefined ? {} : { note: body.note }), audience, lanes: [...lanes], parts, items: items.length } },
    ];
  },
});


function contentRefused({ items, shares }: KnownRoadmap, names: ReadonlyMap<string, Named>, audience: RoadmapAudience): Rejection | undefined {
  if (items.length === 0) return reject.conflict('roadmap.empty', 'Nothing stands on the roadmap.');
  const subjects = items.flatMap((item) => {
    const subject = subjectOf(item);
    return subject === null ? [] : [names.get(subject)];
  });
  if (subjects.some((subject) => subject?.seen !== true)) {
    return reject.conflict('roadmap.not-yours-to-show', 'Something on the roadmap is not yours to see, so you cannot publish it.');
  }
  const gone = subjects.flatMap((subject) => (subject?.archived === true ? [`'${subject.title}'`] : []));
  if (gone.length > 0) return reject.conflict('roadmap.item-archived', `Archived by now: ${gone.slice(0, 10).join(', ')}. Remove or restore it first.`);
  // Whom it is shared with reads whatever is published.
  if (!isOutside(audience) && !shares.some((share) => isOutside(share.audience))) return undefined;
  const secret = items.filter((item) => item.confidential || names.get(subjectOf(item) ?? '')?.restricted === true).map((item) => nameOf(item, names));
  return secret.length === 0 ? undefined : reject.conflict('roadmap.confidential-item', `Not for an audience outside the organisation: ${secret.slice(0, 10).join(', ')}.`, '/audience');
}

/** The draft as a version shows it: in its order, with the names of now. */
export function contentOf({ name, lanes, items }: Pick<KnownRoadmap, 'name' | 'lanes' | 'items'>, names: ReadonlyMap<string, Pick<Named, 'title'>>, audience: RoadmapAudience): Published {
  const byRank = <Ranked extends { readonly rank: string }>(list: readonly Ranked[]) => list.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return {
    audience,
    name,
    lanes: byRank(lanes),
    items: byRank(items).map((placed): RoadmapPublishedItem => {
      const { item, kind, feature, objective, title, lane, horizon, start, finish, confidence } = placed;
      const own = title ?? names.get(subjectOf(placed) ?? '')?.title ?? 'Untitled';
      return { item, kind, feature, objective, title: own, lane, horizon, start, finish, confidence };
    }),
  };
}
