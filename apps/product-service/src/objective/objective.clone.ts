import { objectiveAmbition } from '@wheelhouse/contracts';
import { z, type RowOf } from '@wheelhouse/event-sourcing';
import { defineClone, type CloneStep } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { addKeyResult } from './domain/add-key-result.js';
import { alignObjective } from './domain/align-objective.js';
import { draftObjective } from './domain/draft-objective.js';
import { linkMetric } from './domain/link-metric.js';
import { objective } from './objective.aggregate.js';
import { objectivePage } from './views/objective-page.js';

const { product, line, team, title, why, from, to } = draftObjective.body.shape;

/** An objective drafted anew with its key results where they began. Its check-ins, score and learning are its own; what was carried over stays so. */
export const cloneObjective = defineClone({
  aggregate: objective,
  page: objectivePage,
  summary: 'Draft another objective like this one with its key results, for another period or another owner (a product, a line or a team)',
  creation: draftObjective,
  values: z.object({ product, line, team, title, why, from, to, ambition: objectiveAmbition }).partial(),
  example: { from: '2026-04-01', to: '2026-06-30' },
  homes: ['product', 'line', 'team'],
  anchor: ({ from: first }) => first as string | undefined,
  plan: (source, { to: self, fresh, within }) => [
    {
      command: draftObjective,
      id: self,
      body: told({
        ...{ product: source.product, line: source.line, team: source.team, title: nameOfCopy(source.title, within, 300), why: source.why },
        ...{ from: source.from, to: source.to, ambition: source.ambition },
      }),
      copies: source.id,
    },
    ...source.keyResults.map(({ keyResult, title: called, kind, unit, start, target, low, high }) => ({
      command: addKeyResult,
      id: self,
      body: told({ keyResult: fresh(keyResult), title: called, kind, unit, start, target, low, high }),
    })),
    ...(within ? served(source, self, fresh) : []),
  ],
});

type Served = RowOf<typeof objectivePage>;

/** What the objective serves and is read from, each by itself since it may stand no longer. */
const served = ({ pillar, parent, keyResults }: Pick<Served, 'pillar' | 'parent' | 'keyResults'>, id: string, fresh: (old: string) => string): readonly CloneStep[] => [
  ...(pillar === null ? [] : [{ command: alignObjective, id, body: { pillar }, optional: true }]),
  ...(parent === null ? [] : [{ command: alignObjective, id, body: { parent }, optional: true }]),
  ...keyResults.flatMap(({ keyResult, metric }) => (metric === undefined ? [] : [{ command: linkMetric, id, body: { keyResult: fresh(keyResult), metric }, optional: true }])),
];
