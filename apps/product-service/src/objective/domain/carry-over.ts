import { commandOf, day, id, isRejection, reject, row, text, z } from '@wheelhouse/event-sourcing';
import { objectiveWriters } from '../objective.access.js';
import { objective } from '../objective.aggregate.js';
import { objectivePage } from '../views/objective-page.js';
import { periodRefused, standing, teamRefusedTo } from './objective.rules.js';
import { resultsOf, scoreOf } from './progress.js';
import type { KeyResult, KeyResultTold, ObjectiveEvent } from './objective.state.js';

/*
 * The two halves of the gesture `carry-over-objective`. They have no routes of their own, since one without the other would
 * leave an objective that goes on twice, or nowhere.
 */

/** The objective that is not finished is over, and names the one that goes on. */
export const endCarriedOver = commandOf(objective)({
  name: 'end-carried-over',
  method: 'POST',
  path: '/:id/end-carried-over',
  summary: 'Say that the objective goes on as another one',
  body: z.object({ to: id(), reason: text(2000) }),
  example: { to: '0190c5a0-0000-7000-8000-000000000061', reason: 'the tide service came late' },
  access: objectiveWriters,
  decide: (state, command) => {
    const known = standing(state, command, ['active'], 'carried over');
    if (isRejection(known)) return known;
    return [{ type: 'ObjectiveCarriedOver', data: { ...command.body, results: resultsOf(known.keyResults), ...scoreOf(known.keyResults) } }];
  },
});

/** The objective that goes on: the same words and owner, the key results that were not reached, in another period. */
export const draftCarriedOver = commandOf(objective)({
  name: 'draft-carried-over',
  method: 'POST',
  path: '/',
  summary: 'Word an objective that goes on with another one',
  body: z.object({ from: day(), to: day(), carriedFrom: id() }),
  example: { from: '2026-04-01', to: '2026-06-30', carriedFrom: '0190c5a0-0000-7000-8000-000000000060' },
  access: objectiveWriters,
  creates: ({ body }) => ({ below: body.carriedFrom }),
  facts: ({ body }) => ({ before: row(objectivePage, body.carriedFrom) }),
  decide: (_objective, { body, actor }, { before }) => {
    if (!before) return reject.notFound('objective.not-found', 'There is no such objective.');
    const refused = teamRefusedTo(actor, before.team) ?? periodRefused(body);
    if (refused) return refused;
    if (body.from <= before.from) return reject.invalid('objective.carried-backwards', `It goes on after ${before.from}.`, '/from');
    const { scope, title, why, ambition } = before;
    const links = { product: before.product, line: before.line, team: before.team, pillar: before.pillar, parent: before.parent };
    const set = Object.fromEntries(Object.entries(links).filter(([, value]) => value !== null));
    const unfinished = before.keyResults.filter(({ progress }) => progress !== 1);
    return [
      { type: 'ObjectiveDrafted', data: { scope, title, why, ambition, ...set, ...body } },
      ...unfinished.map(({ progress: _progress, ...keyResult }): ObjectiveEvent => ({ type: 'ObjectiveKeyResultAdded', data: { scope, ...goingOn(keyResult) } })),
    ];
  },
});

/** A key result as the next period asks for it: from where it stands, unless it would then have nowhere to go. */
function goingOn({ current, ...told }: KeyResult): KeyResultTold {
  const onTheWay = current?.value !== undefined && told.target !== undefined && current.value !== told.target && current.value < told.target === (told.kind === 'increase');
  return onTheWay ? { ...told, start: current.value } : told;
}
