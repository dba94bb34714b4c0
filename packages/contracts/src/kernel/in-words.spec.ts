import { describe, expect, it } from '@jest/globals';
import { inWords } from './in-words.js';

const contract = { summary: 'The feature went one step back on its way, for a reason.' };

describe('a fact in words', () => {
  it('is its summary where it tells no more', () => expect(inWords(contract, {})).toBe(contract.summary));

  it('tells the plain values beside it', () =>
    expect(inWords(contract, { from: 'planned', to: 'candidate', neededBy: '2026-05-01', reason: 'no tide service' })).toBe(
      `${contract.summary} (from: planned; to: candidate; needed by: 2026-05-01; reason: no tide service)`,
    ));

  it('leaves out ids, lists and sealed words', () =>
    expect(inWords(contract, { owner: '0190c5a0-0000-7000-8000-0000000000a1', text: { key: 'k', subject: 's', cipher: 'c' }, tags: ['a'], mandatory: true })).toBe(`${contract.summary} (mandatory: yes)`));

  it('shows money as people write it, and cuts what is long', () =>
    expect(inWords(contract, { value: { amount: 123_450, currency: 'EUR' }, why: 'x'.repeat(500) })).toBe(`${contract.summary} (value: 1234.50 EUR; why: ${'x'.repeat(159)}…)`));
});
