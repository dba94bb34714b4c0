import { by, byOneOf, noWayBack, step, undoOf, type Undoing, type Compensation } from '@wheelhouse/event-sourcing';
import { addAudience } from './domain/add-audience.js';
import { addComponent } from './domain/add-component.js';
import { addPillar } from './domain/add-pillar.js';
import { advanceStage } from './domain/advance-stage.js';
import { archiveProduct } from './domain/archive-product.js';
import { assignProductManager } from './domain/assign-product-manager.js';
import { cancelSunset } from './domain/cancel-sunset.js';
import { changeProductKey } from './domain/change-product-key.js';
import { changeStakeholder } from './domain/change-stakeholder.js';
import { choosePrioritisationModel } from './domain/choose-prioritisation-model.js';
import { completeSunsetStep } from './domain/complete-sunset-step.js';
import { definePersona } from './domain/define-persona.js';
import { defineSegment } from './domain/define-segment.js';
import { dismissStakeholder } from './domain/dismiss-stakeholder.js';
import { dropAudience } from './domain/drop-audience.js';
import { dropInvestmentSplit } from './domain/drop-investment-split.js';
import { engageStakeholder } from './domain/engage-stakeholder.js';
import { grantProductRole } from './domain/grant-product-role.js';
import { joinLine } from './domain/join-line.js';
import { leaveLine } from './domain/leave-line.js';
import { planSunset } from './domain/plan-sunset.js';
import { type Split, samePeriod } from './domain/product-strategy.state.js';
import type { ProductEvent } from './domain/product.events.js';
import type { KnownProduct, Sunset } from './domain/product.state.js';
import { recordActualSplit } from './domain/record-actual-split.js';
import { renameComponent } from './domain/rename-component.js';
import { restoreProduct } from './domain/restore-product.js';
import { retireComponent } from './domain/retire-component.js';
import { retirePersona } from './domain/retire-persona.js';
import { retirePillar } from './domain/retire-pillar.js';
import { retireSegment } from './domain/retire-segment.js';
import { reviseAudience } from './domain/revise-audience.js';
import { revisePersona } from './domain/revise-persona.js';
import { revisePillar } from './domain/revise-pillar.js';
import { reviseSegment } from './domain/revise-segment.js';
import { revokeProductRole } from './domain/revoke-product-role.js';
import { rewordProduct } from './domain/reword-product.js';
import { setInvestmentSplit } from './domain/set-investment-split.js';
import { setProductVisibility } from './domain/set-product-visibility.js';
import { stateVision } from './domain/state-vision.js';
import { stepBack } from './domain/step-back.js';
import { transferOwnership } from './domain/transfer-ownership.js';
import { waiveSunsetStep } from './domain/waive-sunset-step.js';
import { productStages } from '@wheelhouse/contracts';
import { product } from './product.aggregate.js';

type Was = Undoing<KnownProduct, ProductEvent>;

const periodOf = ({ from, to, by: measure }: Pick<Split, 'from' | 'to' | 'by'>): string => `split:${from}:${to}:${measure}`;
const splitBefore = (period: Pick<Split, 'from' | 'to' | 'by'>, { before }: Was): Split | undefined => before.splits.find((split) => samePeriod(split, period));

/** Steps that were closed are closed again. */
const sunsetBack = ({ steps, ...plan }: Sunset): readonly Compensation[] => [
  step(planSunset, { ...plan, steps: steps.map(({ step: one, name, due }) => ({ step: one, name, due })) }),
  ...steps.flatMap(({ step: one, status, reason = '' }) => (status === 'done' ? [step(completeSunsetStep, { step: one })] : status === 'waived' ? [step(waiveSunsetStep, { step: one, reason })] : [])),
];

export const productUndo = undoOf(product)({
  ProductCreated: by('*', archiveProduct, (_data, { why }) => ({ reason: why })),
  ProductArchived: by('archived', restoreProduct, () => ({})),
  ProductRestored: by('archived', archiveProduct, (_data, { why }) => ({ reason: why })),
  ProductRenamed: by('name', rewordProduct, (_data, { before }) => ({ name: before.name })),
  ProductDescribed: by('description', rewordProduct, (_data, { before }) => ({ description: before.description })),
  ProductKeyChanged: by('key', changeProductKey, ({ from }) => ({ key: from })),
  ProductVisionStated: by('vision', stateVision, (_data, { before }) => before.vision ?? undefined, 'a vision is stated anew, and not taken away'),
  ProductPillarAdded: by(({ pillar }) => `pillar:${pillar}`, retirePillar, ({ pillar }, { why }) => ({ pillar, reason: why })),
  ProductPillarRevised: by(({ pillar }) => `pillar:${pillar}`, revisePillar, ({ pillar }, { before }) => before.pillars.find((one) => one.pillar === pillar)),
  ProductPillarRetired: by(({ pillar }) => `pillar:${pillar}`, addPillar, ({ pillar }, { before }) => before.pillars.find((one) => one.pillar === pillar)),
  ProductStrategyPivoted: byOneOf(
    ({ retired, added }) => [...retired, ...added.map(({ pillar }) => pillar)].map((pillar) => `pillar:${pillar}`),
    [retirePillar, addPillar],
    ({ retired, added }, { before, why }) => [
      ...added.map(({ pillar }) => step(retirePillar, { pillar, reason: why })),
      ...before.pillars.filter(({ pillar }) => retired.includes(pillar)).map((pillar) => step(addPillar, pillar)),
    ],
  ),
  ProductStageAdvanced: byOneOf(
    'stage',
    [stepBack],
    ({ from, to }, { why }) => (to === 'sunsetting' || from === 'sunsetting' || from === 'retired' || from === 'discontinued' ? undefined : [step(stepBack, { to: from, reason: why })]),
    'a sunset that has begun is cancelled',
  ),
  ProductStageSteppedBack: byOneOf(
    'stage',
    [advanceStage],
    ({ from, to }) => {
      const way = productStages.slice(productStages.indexOf(to) + 1, productStages.indexOf(from) + 1);
      return way.map((stage) => step(advanceStage, { to: stage as Exclude<typeof stage, 'ideation' | 'retired' | 'discontinued'> }));
    },
  ),
  ProductDiscontinued: noWayBack('stage', 'what is discontinued is begun anew as another product'),
  ProductRetired: noWayBack('stage', 'its life is over'),
  ProductSunsetPlanned: by(['sunset', 'stage'], cancelSunset, (_data, { why }) => ({ reason: why })),
  ProductSunsetStepCompleted: noWayBack(['sunset', 'stage'], 'what was done for the sunset was done'),
  ProductSunsetStepWaived: noWayBack(['sunset', 'stage'], 'a step that was waived is not asked for again; plan the sunset anew'),
  ProductSunsetCancelled: byOneOf(['sunset', 'stage'], [planSunset, completeSunsetStep, waiveSunsetStep, advanceStage], (_data, { before: { sunset, stage } }) =>
    sunset ? [...sunsetBack(sunset), ...(stage === 'sunsetting' ? [step(advanceStage, { to: stage })] : [])] : undefined,
  ),
  ProductSegmentDefined: by(({ segment }) => `segment:${segment}`, retireSegment, ({ segment }, { why }) => ({ segment, reason: why })),
  ProductSegmentRevised: by(({ segment }) => `segment:${segment}`, reviseSegment, ({ segment }, { before }) => before.segments.find((one) => one.segment === segment)),
  ProductSegmentRetired: by(({ segment }) => `segment:${segment}`, defineSegment, ({ segment }, { before }) => before.segments.find((one) => one.segment === segment)),
  ProductPersonaDefined: by(({ persona }) => `persona:${persona}`, retirePersona, ({ persona }, { why }) => ({ persona, reason: why })),
  ProductPersonaRevised: by(({ persona }) => `persona:${persona}`, revisePersona, ({ persona }, { before }) => before.personas.find((one) => one.persona === persona)),
  ProductPersonaRetired: by(({ persona }) => `persona:${persona}`, definePersona, ({ persona }, { before }) => before.personas.find((one) => one.persona === persona)),
  ProductComponentAdded: by(({ component }) => `component:${component}`, retireComponent, ({ component }, { why }) => ({ component, reason: why })),
  ProductComponentRenamed: by(({ component }) => `component:${component}`, renameComponent, ({ component }, { before }) => before.components.find((one) => one.component === component)),
  ProductComponentRetired: by(({ component }) => `component:${component}`, addComponent, ({ component }, { before }) => before.components.find((one) => one.component === component)),
  ProductAudienceAdded: by(({ audience }) => `audience:${audience}`, dropAudience, ({ audience }, { why }) => ({ audience, reason: why })),
  ProductAudienceRevised: by(({ audience }) => `audience:${audience}`, reviseAudience, ({ audience }, { before }) => before.audiences.find((one) => one.audience === audience)),
  ProductAudienceDropped: by(({ audience }) => `audience:${audience}`, addAudience, ({ audience }, { before }) => before.audiences.find((one) => one.audience === audience)),
  ProductStakeholderEngaged: by(({ stakeholder }) => `stakeholder:${stakeholder}`, dismissStakeholder, ({ stakeholder }, { why }) => ({ stakeholder, reason: why })),
  ProductStakeholderChanged: by(({ stakeholder }) => `stakeholder:${stakeholder}`, changeStakeholder, ({ stakeholder }, { before }) => before.stakeholders.find((one) => one.stakeholder === stakeholder)),
  ProductStakeholderDismissed: by(({ stakeholder }) => `stakeholder:${stakeholder}`, engageStakeholder, ({ stakeholder }, { before }) => before.stakeholders.find((one) => one.stakeholder === stakeholder)),
  ProductInvestmentSplitSet: byOneOf(periodOf, [setInvestmentSplit, dropInvestmentSplit], (data, was) => {
    const { from, to, by: measure } = data;
    const planned = splitBefore(data, was)?.planned;
    return [planned ? step(setInvestmentSplit, { from, to, by: measure, shares: planned }) : step(dropInvestmentSplit, { from, to, by: measure, reason: was.why })];
  }),
  ProductInvestmentSplitDropped: by(periodOf, setInvestmentSplit, (data, was) => {
    const { from, to, by: measure } = data;
    const planned = splitBefore(data, was)?.planned;
    return planned ? { from, to, by: measure, shares: planned } : undefined;
  }),
  ProductActualSplitRecorded: by(
    periodOf,
    recordActualSplit,
    (data, was) => {
      const { from, to, by: measure } = data;
      const actual = splitBefore(data, was)?.actual;
      return actual ? { from, to, by: measure, ...actual } : undefined;
    },
    'what was done in a period is corrected, and not taken away',
  ),
  ProductJoinedLine: byOneOf('line', [leaveLine, joinLine], (_data, { before: { line }, why }) => [line === null ? step(leaveLine, { reason: why }) : step(joinLine, { line })]),
  ProductLeftLine: by('line', joinLine, ({ line }) => ({ line })),
  ProductPrioritisationModelChosen: by('model', choosePrioritisationModel, (_data, { before }) => ({ model: before.prioritisationModel })),
  ProductOwnershipTransferred: byOneOf('ownership', [transferOwnership, assignProductManager], ({ team }, { before }) => [
    before.team === team ? step(assignProductManager, { manager: before.manager }) : step(transferOwnership, { team: before.team, manager: before.manager }),
  ]),
  ProductVisibilitySet: by('visibility', setProductVisibility, (_data, { before }) => ({ visibility: before.visibility })),
  ProductRoleGranted: by(({ member, role }) => `role:${member}:${role}`, revokeProductRole, ({ member, role }) => ({ member, role })),
  ProductRoleRevoked: by(({ member, role }) => `role:${member}:${role}`, grantProductRole, ({ member, role }) => ({ member, role })),
});
