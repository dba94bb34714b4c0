import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { contested, recorded, superseded } from '../testing/insight-facts.js';
import { contestInsight } from './contest-insight.js';

describe('contesting an insight', () => {
  it('says why it is wrong', () => given(insight, [recorded]).when(contestInsight, contested.data).then([contested]));
  it('makes no event for the same reason again', () => given(insight, [recorded, contested]).when(contestInsight, contested.data).thenNothing());
  it('refuses one that was superseded', () => given(insight, [recorded, superseded]).when(contestInsight, contested.data).thenRefused('conflict', 'insight.superseded'));
});
