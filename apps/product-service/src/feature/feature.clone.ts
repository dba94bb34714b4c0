import { id, rows, rowsThrough, z, type RowOf } from '@wheelhouse/event-sourcing';
import { defineClone, type CloneCall, type CloneStep } from '@wheelhouse/service-kit';
import { nameOfCopy, told } from '../parts/copies.js';
import { addCriterion } from './domain/add-criterion.js';
import { dependOn } from './domain/depend-on.js';
import { estimateFeature } from './domain/estimate-feature.js';
import { linkPillar } from './domain/link-pillar.js';
import { linkInsight, linkObjective, linkOpportunity } from './domain/link-record.js';
import { proposeFeature } from './domain/propose-feature.js';
import { setComponent } from './domain/set-component.js';
import { stateHypothesis } from './domain/state-hypothesis.js';
import { feature } from './feature.aggregate.js';
import { featurePage } from './views/feature-page.js';

type Row = RowOf<typeof featurePage>;
type Copying = Pick<CloneCall<unknown, unknown>, 'fresh' | 'within'>;

const { title, kind, problem, product } = proposeFeature.body.shape;

/** A feature proposed anew, with what is asked of it and what it serves; its rank, assessments, offers and outcome are its own. */
export const cloneFeature = defineClone({
  aggregate: feature,
  page: featurePage,
  summary: 'Propose another feature like this one: its problem, hypothesis, criteria, estimate and, in the same product, its links; with its parts where `withChildren` asks for them',
  creation: proposeFeature,
  values: z.object({ product, title, kind, problem: problem.unwrap().nullable(), parent: id().nullable() }).partial(),
  options: z.object({ withChildren: z.boolean().default(false) }),
  example: { title: 'Book a berth by radio', withChildren: true },
  homes: ['product'],
  facts: ({ id: self }) => ({ children: rows(featurePage, { parent: self }), parts: rowsThrough(featurePage, [{ view: featurePage, column: 'id' }], { parent: self }, 10_000, 'parent') }),
  plan: (source, { id: self, options, facts, fresh, within }) => {
    const below = options.withChildren ? [...facts.children, ...facts.parts].filter(({ archived, mergedInto }) => !archived && mergedInto === null) : [];
    const copied = [source, ...below.filter(({ parent }) => parent === self || below.some(({ id: one }) => one === parent))];
    const among = new Set(copied.map(({ id: one }) => one));
    const parentOf = ({ id: one, parent }: Row) => (parent !== null && one !== self ? fresh(parent) : within ? parent : null);
    return [
      ...copied.flatMap((one) => proposed(one, { fresh, within }, { title: one === source ? nameOfCopy(source.title, within) : one.title, parent: parentOf(one) })),
      // Behind all creations, since one copy may wait for another.
      ...copied.flatMap(({ id: one, dependsOn }) =>
        dependsOn.flatMap((on): CloneStep[] => (among.has(on) ? [{ command: dependOn, id: fresh(one), body: { on: fresh(on) } }] : within ? [{ command: dependOn, id: fresh(one), body: { on }, optional: true }] : [])),
      ),
    ];
  },
});

function proposed(source: Row, { fresh, within }: Copying, { title: called, parent }: { readonly title: string; readonly parent: string | null }): readonly CloneStep[] {
  const to = fresh(source.id);
  const { hypothesis, estimate } = source;
  const link = <Id extends string>(command: CloneStep['command'], name: Id, ids: readonly string[]): CloneStep[] => (within ? ids.map((one) => ({ command, id: to, body: { [name]: one }, optional: true })) : []);
  return [
    { command: proposeFeature, id: to, body: told({ product: source.product, title: called, kind: source.kind, level: source.level, problem: source.problem, parent }), copies: source.id },
    ...(hypothesis === null ? [] : [{ command: stateHypothesis, id: to, body: hypothesis }]),
    ...source.criteria.map(({ criterion, text }) => ({ command: addCriterion, id: to, body: { criterion: fresh(criterion), text } })),
    ...(estimate === null ? [] : [{ command: estimateFeature, id: to, body: { amount: estimate.amount, unit: estimate.unit } }]),
    ...link(setComponent, 'component', source.component === null ? [] : [source.component]),
    ...link(linkPillar, 'pillar', source.pillars),
    ...link(linkObjective, 'objective', source.objectives),
    ...link(linkOpportunity, 'opportunity', source.opportunities),
    ...link(linkInsight, 'insight', source.insights),
  ];
}
