import { commandOf, day, id, isRejection, partId, reject, row, rowsById, z } from '@wheelhouse/event-sourcing';
import { knownMember, memberRefused } from '@wheelhouse/records';
import { featurePage } from '../../feature/views/feature-page.js';
import { modelKeepers } from '../model.access.js';
import { prioritisationModel } from '../prioritisation-model.aggregate.js';
import { scoreRequest } from '../views/score-request.js';
import { active } from './model.rules.js';

/** Requests that stand at once; each is a row that every command of the model reads. */
const MOST_REQUESTS = 200;

export const requestScores = commandOf(prioritisationModel)({
  name: 'request-scores',
  method: 'POST',
  path: '/:id/request-scores',
  summary: 'Ask members to score features by the newest version, by a day; who still owes them is a list',
  body: z.object({ request: partId(), features: z.array(id()).min(1).max(200), scorers: z.array(id()).min(1).max(50), by: day() }),
  example: { features: ['0190c5a0-0000-7000-8000-000000000010'], scorers: ['0190c5a0-0000-7000-8000-0000000000a1'], by: '2027-04-15' },
  access: modelKeepers,
  refers: ({ body }) => body.features.map((feature, index) => ({ id: feature, pointer: `/features/${index}` })),
  // Requests of all models stand in one list by their ids, which clients may give.
  locks: ({ body }) => [`score-request:${body.request}`],
  facts: ({ body }) => ({ there: row(scoreRequest, body.request), features: rowsById(featurePage, body.features), members: rowsById(knownMember, body.scorers) }),
  decide: (state, command, { there, features, members }) => {
    const known = active(state);
    if (isRejection(known)) return known;
    const { body } = command;
    if (known.requests.includes(body.request)) return [];
    if (there) return reject.conflict('prioritisation-model.request-exists', 'A request for another model’s scores has this id.', '/request');
    if (!known.current) return reject.conflict('prioritisation-model.not-published', 'No version of the model is published yet.');
    if (known.requests.length >= MOST_REQUESTS) return reject.conflict('prioritisation-model.too-many-requests', `${MOST_REQUESTS} requests stand already; withdraw some.`);
    const unfit = body.features.findIndex((feature) => features.find((row) => row.id === feature)?.archived !== false);
    if (unfit >= 0) return reject.invalid('reference.feature-unknown', 'This is no feature, or it is archived.', `/features/${unfit}`);
    const refused = body.scorers
      .map((scorer, index) => memberRefused(members.find((row) => row.id === scorer), scorer, command, `/scorers/${index}`))
      .find(Boolean);
    if (refused) return refused;
    const asked = { ...body, features: [...new Set(body.features)], scorers: [...new Set(body.scorers)] };
    return [{ type: 'PrioritisationScoresRequested', data: { ...asked, version: known.current.version } }];
  },
});
