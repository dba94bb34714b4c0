import { describe, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitor } from '../competitor.aggregate.js';
import { added, archived } from '../testing/competitor-facts.js';
import { archiveCompetitor } from './archive-competitor.js';

describe('archiving a competitor', () => {
  it('puts it away', () => given(competitor, [added]).when(archiveCompetitor, {}).then([archived]));
  it('makes no event the second time', () => given(competitor, [added, archived]).when(archiveCompetitor, {}).thenNothing());
});
