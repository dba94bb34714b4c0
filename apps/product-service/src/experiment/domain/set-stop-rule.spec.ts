import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { experiment } from '../experiment.aggregate.js';
import { archived, designed, ruled, running } from '../testing/experiment-facts.js';
import { setStopRule } from './set-stop-rule.js';

describe('setting a stop rule', () => {
  it('settles it', () => given(experiment, [designed]).when(setStopRule, ruled.data).then([ruled]));
  it('makes no event of the same rule', () => given(experiment, [designed, ruled]).when(setStopRule, ruled.data).thenNothing());
  it('refuses another one once it runs', () => given(experiment, running).when(setStopRule, { rule: 'at 10' }).thenRefused('conflict', 'experiment.wrong-state'));
  it('refuses an archived experiment', () => given(experiment, [designed, archived]).when(setStopRule, ruled.data).thenRefused('conflict', 'experiment.archived'));
});
