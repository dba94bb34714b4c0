import { experimentVerdict } from '@wheelhouse/contracts';
import { commandOf, day, isRejection, reject, text, z } from '@wheelhouse/event-sourcing';
import { productManagers } from '../../product/product.access.js';
import { experiment } from '../experiment.aggregate.js';
import { dayRefused, standing } from './experiment.rules.js';
import { takenPart } from './experiment.state.js';

export const concludeExperiment = commandOf(experiment)({
  name: 'conclude-experiment',
  method: 'POST',
  path: '/:id/conclude',
  summary: 'Say what the results mean for the hypothesis; below the planned number of participants with a note why that will do',
  body: z.object({ verdict: experimentVerdict, day: day().optional(), note: text(4000).optional() }),
  example: { verdict: 'supported', day: '2026-04-12' },
  access: productManagers,
  decide: (state, { body: { verdict, day: told, note }, now }) => {
    const known = standing(state, ['running', 'concluded'], 'concluded');
    if (isRejection(known)) return known;
    const on = told ?? now.slice(0, 10);
    if (known.conclusion) {
      const same = known.conclusion.verdict === verdict && known.conclusion.note === note && (told === undefined || told === known.conclusion.day);
      return same ? [] : reject.conflict('experiment.concluded', `The experiment was concluded as ${known.conclusion.verdict}.`);
    }
    const n = takenPart(known.results);
    if (known.results.length === 0) return reject.conflict('experiment.no-result', 'There is no result to conclude from.');
    if (n < known.plannedN && note === undefined) return reject.invalid('experiment.below-planned-n', `${n} took part and ${known.plannedN} were planned: say why that will do.`, '/note');
    return dayRefused(known, on, now) ?? [{ type: 'ExperimentConcluded', data: { verdict, n, day: on, ...(note === undefined ? {} : { note }) } }];
  },
});
