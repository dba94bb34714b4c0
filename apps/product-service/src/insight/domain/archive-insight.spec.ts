import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { insight } from '../insight.aggregate.js';
import { archived, recorded } from '../testing/insight-facts.js';
import { archiveInsight } from './archive-insight.js';

describe('archiving a insight', () => {
  it('puts it away', () => given(insight, [recorded]).when(archiveInsight, {}).then([archived]));
  it('makes no event the second time', () => given(insight, [recorded, archived]).when(archiveInsight, {}).thenNothing());
  it('refuses what is not there', () => given(insight).when(archiveInsight, {}).thenRefused('not-found', 'insight.not-found'));
});
