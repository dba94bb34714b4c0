import { describe, expect, it } from '@jest/globals';
import { actor, given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitor } from '../competitor.aggregate.js';
import { added, archived, other, self } from '../testing/competitor-facts.js';
import { rewordCompetitor } from './reword-competitor.js';

describe('wording a competitor', () => {
  const free = { facts: { holder: undefined } };

  it('renames and describes it', () =>
    given(competitor, [added])
      .when(rewordCompetitor, { name: 'Nordic', description: 'A list.', website: null }, free)
      .then([
        { type: 'CompetitorRenamed', data: { from: 'Berthfinder', name: 'Nordic' } },
        { type: 'CompetitorDescribed', data: { description: 'A list.', website: null } },
      ]));
  it('keeps what is not told', () =>
    given(competitor, [added])
      .when(rewordCompetitor, { description: 'A list.' }, free)
      .then([{ type: 'CompetitorDescribed', data: { description: 'A list.', website: 'https://berthfinder.example' } }]));
  it('makes no event of the same words', () => given(competitor, [added]).when(rewordCompetitor, { name: 'Berthfinder' }, { facts: { holder: self } }).thenNothing());
  it('may change its own capitals', () =>
    given(competitor, [added])
      .when(rewordCompetitor, { name: 'BerthFinder' }, { facts: { holder: self } })
      .then([{ type: 'CompetitorRenamed', data: { from: 'Berthfinder', name: 'BerthFinder' } }]));
  it('gives its name back where it takes another one', () => {
    const reserved = rewordCompetitor.reserves?.({ id: self, body: { name: 'Nordic' }, actor: actor(), now: '' }, given(competitor, [added]).state);
    expect(reserved).toEqual([
      { scope: 'competitor-name', release: 'berthfinder' },
      { scope: 'competitor-name', take: 'nordic' },
    ]);
  });
  it('refuses a name that is taken', () => given(competitor, [added]).when(rewordCompetitor, { name: 'Nordic' }, { facts: { holder: other } }).thenRefused('conflict', 'competitor.name-taken'));
  it('refuses while it is archived', () => given(competitor, [added, archived]).when(rewordCompetitor, { name: 'x' }, free).thenRefused('conflict', 'competitor.archived'));
});
