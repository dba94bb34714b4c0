import { describe, expect, it } from '@jest/globals';
import { given } from '@wheelhouse/event-sourcing/testing/decider-spec';
import { competitor } from '../competitor.aggregate.js';
import { added, other } from '../testing/competitor-facts.js';
import { addCompetitor } from './add-competitor.js';
import { nameKey } from './competitor.rules.js';

describe('adding a competitor', () => {
  it('adds it', () => given(competitor).when(addCompetitor, added.data, { facts: { holder: undefined } }).then([added]));
  it('refuses a name that is taken', () => given(competitor).when(addCompetitor, added.data, { facts: { holder: other } }).thenRefused('conflict', 'competitor.name-taken'));
  it('takes names for one that differ in capitals and spaces', () => expect(nameKey('Berth  FINDER')).toBe(nameKey('berth finder')));
});
