import { describe, expect, it } from '@jest/globals';
import { risksOf, type Forecast, type PromisedDate, type Target } from './dates-at-risk.js';

const forecast: Forecast = { commitment: 'c', project: 'p', status: 'taken', required: true, needBy: '2027-05-31', p80: '2027-06-09', cause: 'the survey', tasks: ['t'] };
const target: Target = { of: 'roadmap', id: 'r', start: null, finish: '2027-06-08', horizon: null };
const promise: PromisedDate = { promise: 'q', milestone: 'm', status: 'committed', date: '2027-06-01', atRisk: null };
const found = (...given: Parameters<typeof risksOf>) => risksOf(...given).map(({ of, id, days }) => [of, id, days]);

describe('days at risk', () => {
  it('are those that a forecast is past, with its cause and its tasks', () => {
    expect(found([target], [forecast], [promise])).toEqual([['roadmap', 'r', 1], ['promise', 'q', 8], ['need-by', 'p', 9]]);
    expect(risksOf([target], [forecast], [])[0]).toEqual({ of: 'roadmap', id: 'r', day: '2027-06-08', p80: '2027-06-09', days: 1, commitment: 'c', project: 'p', cause: 'the survey', tasks: ['t'] });
  });
  it('are none on the very day, or where no day or no forecast is told', () =>
    expect(found([{ ...target, finish: '2027-06-09' }, { ...target, finish: null }], [{ ...forecast, needBy: null }, { ...forecast, p80: null }], [])).toEqual([]));
  it('are not those of a promise that does not count', () => expect(found([], [{ ...forecast, needBy: null }], [{ ...promise, status: 'proposed' }, { ...promise, status: 'met' }])).toEqual([]));
  it('come from open commitments alone', () => expect(found([target], [{ ...forecast, status: 'accepted' }, { ...forecast, status: 'withdrawn' }, { ...forecast, status: 'offered' }], [promise])).toEqual([]));
  it('are its own alone for what is not required', () => expect(found([target], [{ ...forecast, required: false }], [promise])).toEqual([['need-by', 'p', 9]]));
});
