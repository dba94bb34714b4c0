import { by, byOneOf, lastOf, noWayBack, step, undoOf, type Compensation, type Undoing } from '@wheelhouse/event-sourcing';
import { addCriterion } from './domain/add-criterion.js';
import { archiveFeature } from './domain/archive-feature.js';
import { assessFeature } from './domain/assess-feature.js';
import { assignFeatureOwner } from './domain/assign-feature-owner.js';
import { contestCriterion } from './domain/contest-criterion.js';
import { decideOutcome } from './domain/decide-outcome.js';
import { declineFeature } from './domain/decline-feature.js';
import { demoteFeature } from './domain/demote-feature.js';
import { dependOn } from './domain/depend-on.js';
import { dropCriterion } from './domain/drop-criterion.js';
import { dropDependency } from './domain/drop-dependency.js';
import { estimateFeature } from './domain/estimate-feature.js';
import type { Criterion, FeatureEvent, KnownFeature } from './domain/feature.state.js';
import { linkPillar } from './domain/link-pillar.js';
import { linkInsight, linkObjective, linkOpportunity } from './domain/link-record.js';
import { markDelivered } from './domain/mark-delivered.js';
import { markLaunched } from './domain/mark-launched.js';
import { measureOutcome } from './domain/measure-outcome.js';
import { mergeFeature, unmergeFeature } from './domain/merge-feature.js';
import { moveToProduct } from './domain/move-to-product.js';
import { moveUnder } from './domain/move-under.js';
import { offerFeature, withdrawOffer } from './domain/offer-feature.js';
import { planFeature } from './domain/plan-feature.js';
import { promoteFeature } from './domain/promote-feature.js';
import { rankFeature } from './domain/rank-feature.js';
import { reopenDelivery } from './domain/reopen-delivery.js';
import { reopenFeature } from './domain/reopen-feature.js';
import { restoreFeature } from './domain/restore-feature.js';
import { rewordFeature } from './domain/reword-feature.js';
import { setComponent } from './domain/set-component.js';
import { startDelivery } from './domain/start-delivery.js';
import { stateHypothesis } from './domain/state-hypothesis.js';
import { stopDelivery } from './domain/stop-delivery.js';
import { unlinkInsight, unlinkObjective, unlinkOpportunity } from './domain/unlink-record.js';
import { unlinkPillar } from './domain/unlink-pillar.js';
import { verifyCriterion } from './domain/verify-criterion.js';
import { withdrawAssessment } from './domain/withdraw-assessment.js';
import { versionKey } from '../prioritisation-model/scoring/known-formula.js';
import { feature } from './feature.aggregate.js';

type Was = Undoing<KnownFeature, FeatureEvent>;

const MOVED = 'what it left behind in the other product is not taken up again by moving back';
const ofMove = ({ command }: Was): boolean => command === moveToProduct.name;

/** A criterion as it stood. */
const criterionBack = ({ criterion, text, verified, evidence }: Criterion): readonly Compensation[] => [
  step(addCriterion, { criterion, text }),
  ...(verified ? [step(verifyCriterion, { criterion, evidence })] : []),
];

/** A place as it was, or none. */
const rankBack = (list: string, { before }: Was): readonly Compensation[] => [{ ...step(rankFeature, { list, rank: before.ranks[list] ?? null }), apart: true }];

/** From idea to where it stood before it was declined. */
const wayBack = { idea: [], candidate: [step(promoteFeature, {})], planned: [step(promoteFeature, {}), step(planFeature, {})] } as const;

export const featureUndo = undoOf(feature)({
  FeatureProposed: by('*', archiveFeature, (_data, { why }) => ({ reason: why })),
  FeatureArchived: by('archived', restoreFeature, () => ({})),
  FeatureRestored: by('archived', archiveFeature, (_data, { why }) => ({ reason: why })),
  FeatureRenamed: by('title', rewordFeature, (_data, { before }) => ({ title: before.title })),
  FeatureProblemStated: by('problem', rewordFeature, (_data, { before }) => ({ problem: before.problem })),
  FeatureReclassified: by('kind', rewordFeature, (_data, { before }) => ({ kind: before.kind })),
  FeatureMovedUnder: byOneOf('parent', [moveUnder], (_data, was) => (ofMove(was) ? [] : [step(moveUnder, { parent: was.before.parent })])),
  FeatureHypothesisStated: by('hypothesis', stateHypothesis, (_data, { before }) => before.hypothesis ?? undefined, 'a hypothesis is worded anew, and not taken away'),
  FeatureCriterionAdded: by(({ criterion }) => `criterion:${criterion}`, dropCriterion, ({ criterion }, { why }) => ({ criterion, reason: why })),
  FeatureCriterionVerified: byOneOf(({ criterion }) => `criterion:${criterion}`, [contestCriterion, verifyCriterion], ({ criterion }, { before, why }) => {
    const was = before.criteria.find((one) => one.criterion === criterion);
    return [was?.verified ? step(verifyCriterion, { criterion, evidence: was.evidence }) : step(contestCriterion, { criterion, reason: why })];
  }),
  FeatureCriterionContested: by(({ criterion }) => `criterion:${criterion}`, verifyCriterion, ({ criterion }, { before }) => ({ criterion, evidence: before.criteria.find((one) => one.criterion === criterion)?.evidence })),
  FeatureCriterionDropped: byOneOf(({ criterion }) => `criterion:${criterion}`, [addCriterion, verifyCriterion], ({ criterion }, { before }) => before.criteria.filter((one) => one.criterion === criterion).flatMap(criterionBack)),
  FeatureEstimated: by('estimate', estimateFeature, (_data, { before: { estimate } }) => (estimate ? { amount: estimate.amount, unit: estimate.unit } : undefined), 'an estimate is given anew, and not taken away'),
  FeatureAssessed: byOneOf(
    ({ model, version, scorer }) => `score:${model}:${version}:${scorer}`,
    [assessFeature, withdrawAssessment],
    ({ model, version, scorer }, { before, actor }) => {
      const inputs = before.assessments[versionKey(model, version)]?.inputs[scorer];
      if (inputs) return [step(assessFeature, { model, version, scorer, inputs })];
      return scorer === actor.member ? [step(withdrawAssessment, { model, version })] : undefined;
    },
    'a first score is withdrawn by its scorer alone',
  ),
  FeatureAssessmentWithdrawn: by(({ model, version, scorer }) => `score:${model}:${version}:${scorer}`, assessFeature, ({ model, version, scorer }, { before }) => {
    const inputs = before.assessments[versionKey(model, version)]?.inputs[scorer];
    return inputs && { model, version, scorer, inputs };
  }),
  FeatureRanked: byOneOf(({ list }) => `rank:${list}`, [rankFeature], ({ list }, was) => rankBack(list, was)),
  FeatureUnranked: byOneOf(({ list }) => `rank:${list}`, [rankFeature], ({ list }, was) => (ofMove(was) ? undefined : rankBack(list, was)), MOVED),
  FeatureOwnerAssigned: by('owner', assignFeatureOwner, (_data, { before: { owner } }) => (owner === null ? undefined : { owner }), 'an owner gives way to another one, and not to none'),
  FeatureLinkedToPillar: by(({ pillar }) => `pillar:${pillar}`, unlinkPillar, ({ pillar }) => ({ pillar })),
  FeatureUnlinkedFromPillar: by(({ pillar }) => `pillar:${pillar}`, linkPillar, ({ pillar }, was) => (ofMove(was) ? undefined : { pillar }), MOVED),
  FeatureDependencyAdded: by(({ on }) => `waits:${on}`, dropDependency, ({ on }) => ({ on })),
  FeatureDependencyDropped: by(({ on }) => `waits:${on}`, dependOn, ({ on }) => ({ on })),
  FeatureLinkedToObjective: by(({ objective }) => `link:${objective}`, unlinkObjective, ({ objective }) => ({ objective })),
  FeatureUnlinkedFromObjective: by(({ objective }) => `link:${objective}`, linkObjective, ({ objective }) => ({ objective })),
  FeatureLinkedToOpportunity: by(({ opportunity }) => `link:${opportunity}`, unlinkOpportunity, ({ opportunity }) => ({ opportunity })),
  FeatureUnlinkedFromOpportunity: by(({ opportunity }) => `link:${opportunity}`, linkOpportunity, ({ opportunity }) => ({ opportunity })),
  FeatureLinkedToInsight: by(({ insight }) => `link:${insight}`, unlinkInsight, ({ insight }) => ({ insight })),
  FeatureUnlinkedFromInsight: by(({ insight }) => `link:${insight}`, linkInsight, ({ insight }) => ({ insight })),
  FeatureComponentSet: by('component', setComponent, (_data, was) => (ofMove(was) ? undefined : { component: was.before.component }), MOVED),
  FeatureMovedToProduct: by(['product', 'parent'], moveToProduct, ({ from }, { before, why }) => ({ product: from, parent: before.parent ?? undefined, reason: why })),
  FeatureMerged: by('merged', unmergeFeature, () => ({})),
  FeatureUnmerged: by('merged', mergeFeature, ({ from }, { why }) => ({ into: from, reason: why })),
  FeatureSplit: byOneOf(({ into }) => into.flatMap(({ criteria }) => criteria.map((criterion) => `criterion:${criterion}`)), [addCriterion, verifyCriterion], ({ into }, { before }) => {
    const gone = new Set(into.flatMap(({ criteria }) => criteria));
    return before.criteria.filter(({ criterion }) => gone.has(criterion)).flatMap(criterionBack);
  }),
  FeatureOffered: by(({ project }) => `offer:${project}`, withdrawOffer, ({ project }, { why }) => ({ project, reason: why })),
  FeatureOfferWithdrawn: by(({ project }) => `offer:${project}`, offerFeature, ({ project }, { before }) => {
    const offer = before.offers[project];
    return offer && { project, ...offer };
  }),
  FeatureCommitmentFollowed: noWayBack(({ project }) => ['stage', `offer:${project}`], 'it is what a project said; it is taken back there'),
  FeaturePromoted: by('stage', demoteFeature, (_data, { why }) => ({ reason: why })),
  FeaturePlanned: by('stage', demoteFeature, (_data, { why }) => ({ reason: why })),
  FeatureDemoted: byOneOf('stage', [promoteFeature, planFeature], ({ from }) => [from === 'planned' ? step(planFeature, {}) : step(promoteFeature, {})]),
  FeatureDeclined: byOneOf('stage', [reopenFeature, promoteFeature, planFeature], (_data, { before: { status }, why }) =>
    status === 'idea' || status === 'candidate' || status === 'planned' ? [step(reopenFeature, { reason: why }), ...wayBack[status]] : undefined,
  ),
  FeatureReopened: by('stage', declineFeature, (_data, { past, why }) => ({ reason: lastOf(past, 'FeatureDeclined')?.data.reason ?? why })),
  FeatureDeliveryStarted: byOneOf(
    'stage',
    [stopDelivery, startDelivery],
    (_data, { before: { status, team }, why }) => (status === 'planned' ? [step(stopDelivery, { reason: why })] : team === null ? undefined : [step(startDelivery, { team })]),
    'a project was building it before',
  ),
  FeatureDeliveryStopped: by('stage', startDelivery, (_data, { before: { team } }) => (team === null ? undefined : { team }), 'no standing team was building it'),
  FeatureDelivered: by('stage', reopenDelivery, (_data, { why }) => ({ reason: why })),
  FeatureDeliveryReopened: by('stage', markDelivered, (_data, { past }) => ({ day: lastOf(past, 'FeatureDelivered')?.data.day })),
  FeatureLaunched: by('stage', markLaunched, (_data, { before: { status, launchedOn } }) => (status === 'launched' && launchedOn !== null ? { day: launchedOn } : undefined), 'users have it in their hands; a release is rolled back'),
  FeatureLaunchRolledBack: noWayBack('stage', 'it follows from its release; that is launched again'),
  FeatureOutcomeMeasured: byOneOf(
    ['stage', 'outcome'],
    [measureOutcome, decideOutcome],
    (_data, { before: { outcome, decision } }) =>
      outcome ? [step(measureOutcome, { actual: outcome.actual, from: outcome.from, to: outcome.to }), ...(decision ? [step(decideOutcome, decision)] : [])] : undefined,
    'what was measured first is corrected, and not taken away',
  ),
  FeatureOutcomeDecided: by(['stage', 'outcome'], decideOutcome, (_data, { before: { decision } }) => decision ?? undefined, 'a first decision is changed, and not taken away'),
});
