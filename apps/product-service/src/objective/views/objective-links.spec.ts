import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { cancelled, checkedIn, checkInId, checkInRow, closed, drafted, keyResult, keyResultAdded, metric, metricLinked, other, product, sealed, self } from '../testing/objective-facts.js';
import { checkInList } from './check-in-list.js';
import { keyResultMetric } from './key-result-metric.js';
import { objectiveParent } from './objective-parent.js';

const inProduct = <Fact extends object>(fact: Fact) => ({ ...fact, partitionKey: product });

describe('metrics of key results', () => {
  const row = { id: `${self}:${keyResult}`, root: product, objective: self, keyResult, metric };
  const told = { ...keyResultAdded, data: { ...keyResultAdded.data, metric } };

  it('are kept while a key result is read from them', () => {
    givenFacts(keyResultMetric, [inProduct(keyResultAdded), inProduct(metricLinked)]).thenRows([row]);
    givenFacts(keyResultMetric, [inProduct(told)]).thenRows([row]);
    givenFacts(keyResultMetric, [inProduct(keyResultAdded)]).thenRows([]);
  });
  it('are let go with the link, the key result or the objective', () => {
    givenFacts(keyResultMetric, [told, { type: 'ObjectiveMetricUnlinked', data: { keyResult, metric } }]).thenRows([]);
    givenFacts(keyResultMetric, [told, { type: 'ObjectiveKeyResultChanged', data: { ...keyResultAdded.data, reason: 'x' } }]).thenRows([]);
    givenFacts(keyResultMetric, [told, { type: 'ObjectiveKeyResultDropped', data: { keyResult, reason: 'x' } }]).thenRows([]);
    givenFacts(keyResultMetric, [told, closed]).thenRows([]);
    givenFacts(keyResultMetric, [told, cancelled]).thenRows([]);
    givenFacts(keyResultMetric, [told, { type: 'ObjectiveCarriedOver', data: { to: other, results: [{ keyResult }], reason: 'x' } }]).thenRows([]);
  });
});

describe('the tree of objectives', () => {
  it('has an edge to the wider one', () => {
    givenFacts(objectiveParent, [drafted]).thenRows([]);
    givenFacts(objectiveParent, [drafted, { type: 'ObjectiveAligned', data: { pillar: null, parent: other } }]).thenRows([{ id: self, objective: self, parent: other }]);
    givenFacts(objectiveParent, [{ ...drafted, data: { ...drafted.data, parent: other } }, { type: 'ObjectiveAligned', data: { pillar: null, parent: null } }]).thenRows([]);
  });
});

describe('the list of check-ins', () => {
  it('has all of them, and no redacted words', () => {
    const noted = inProduct({ ...checkedIn, data: { ...checkedIn.data, note: sealed } });
    givenFacts(checkInList, [noted]).thenRows([checkInRow]);
    givenFacts(checkInList, [noted, { type: 'ObjectiveCheckInRedacted', data: { checkIn: checkInId, keys: [sealed.key] } }]).thenRows([{ ...checkInRow, note: null }]);
  });
});
