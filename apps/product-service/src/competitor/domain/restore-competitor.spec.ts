import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitor } from '../competitor.aggregate.js';
import { added, archived } from '../testing/competitor-facts.js';
import { restoreCompetitor } from './restore-competitor.js';

describe('restoring a competitor', () => {
  it('watches it again', () => given(competitor, [added, archived]).when(restoreCompetitor, {}).then([{ type: 'CompetitorRestored', data: {} }]));
  it('makes no event where it is watched', () => given(competitor, [added]).when(restoreCompetitor, {}).thenNothing());
});
