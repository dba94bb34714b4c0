import { roadmapAudience, visibility } from '@wheelhouse/contracts';
import { id, z } from '@wheelhouse/event-sourcing';
import { defineClone, type CloneStep } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { draftRoadmap } from './domain/draft-roadmap.js';
import { placeItem } from './domain/place-item.js';
import { rewordRoadmap } from './domain/reword-roadmap.js';
import { roadmap } from './roadmap.aggregate.js';
import { roadmapPage } from './views/roadmap-page.js';

const byRank = (a: { readonly rank: string }, b: { readonly rank: string }): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

/** A roadmap drafted anew, with its lanes and what stands in them. Its versions and those it is shared with are its own; a template keeps its milestones alone. */
export const cloneRoadmap = defineClone({
  aggregate: roadmap,
  page: roadmapPage,
  summary: 'Draft another roadmap like this one, with its lanes and what stands in them; items of products that it is not about stay behind',
  creation: draftRoadmap,
  values: z.object({ name: draftRoadmap.body.shape.name, team: id(), visibility, products: z.array(id()).max(50), line: id().nullable(), audience: roadmapAudience }).partial(),
  example: { name: 'Harbour 2028' },
  plan: (source, { to, fresh, within }) => {
    const { team, products, line, items, lanes, description } = source;
    const about = within ? { team, products, line, visibility: source.visibility } : {};
    const placed = items.filter(({ kind, confidential }) => within || (kind === 'milestone' && !confidential)).toSorted(byRank);
    return [
      {
        command: draftRoadmap,
        id: to,
        body: told({ name: nameOfCopy(source.name, within), kind: source.kind, audience: source.audience, lanes: lanes.toSorted(byRank).map(({ lane, name }) => ({ lane: fresh(lane), name })), ...about }),
        copies: source.id,
      },
      ...(description === null ? [] : [{ command: rewordRoadmap, id: to, body: { description } }]),
      ...placed.map(
        ({ item, feature, objective, title, lane, horizon, start, finish, confidence, note, confidential }): CloneStep => ({
          command: placeItem,
          id: to,
          body: told({ item: fresh(item), feature, objective, title, lane: fresh(lane), horizon, start, finish, confidence, note, confidential, gesture: fresh('gesture') }),
          optional: true,
        }),
      ),
    ];
  },
});
