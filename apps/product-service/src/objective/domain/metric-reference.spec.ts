import { describe, expect, it } from '@jest/globals';
import { metric, metricRow, other } from '../testing/objective-facts.js';
import { metricRefused } from './metric-reference.js';

describe('the metric of a key result', () => {
  it('has to be one', () => expect(metricRefused({ metric }, {}, undefined)).toMatchObject({ kind: 'invalid', code: 'reference.metric-unknown' }));
  it('has to be observed still', () => {
    expect(metricRefused({ metric }, { metric: other }, { ...metricRow, retired: true })).toMatchObject({ kind: 'invalid', code: 'reference.metric-retired' });
    expect(metricRefused({ metric }, {}, { ...metricRow, archived: true })).toMatchObject({ code: 'reference.metric-retired' });
  });
  it('is asked for where it is named anew alone', () => {
    expect(metricRefused({ metric }, {}, metricRow)).toBeUndefined();
    expect(metricRefused({ metric }, { metric }, { ...metricRow, retired: true })).toBeUndefined();
    expect(metricRefused({}, {}, undefined)).toBeUndefined();
  });
});
