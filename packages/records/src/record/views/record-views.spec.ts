import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { about, anna, field, filled, known, link, linked, other, owned, records, subjectId, tagged, watched } from '../testing/card-facts.js';

const { page, list } = records;
const day = (n: number) => `2026-01-0${n}T00:00:00.000000Z`;
const inRoot = (...facts: readonly { readonly type: string; readonly data: object }[]) => facts.map((fact) => ({ ...fact, partitionKey: other })) as never;
const ofAll = (fact: { readonly type: string; readonly data: object }) => inRoot({ ...fact, data: { ...fact.data, rootless: true } });
const where = { root: other, subject: subjectId, subjectType: 'product' } as const;

describe('the page of a record’s card', () => {
  it('shows all of it under the record’s own id', () =>
    givenFacts(page, inRoot(owned, tagged('a'), tagged('b'), filled, linked, watched(anna), known)).thenRows([
      {
        ...{ id: subjectId, root: other, subjectType: 'product', owner: anna, tags: ['a', 'b'], watchers: [anna], updatedAt: day(7) },
        customFields: [{ field, key: 'cost-centre', value: '4711' }],
        links: [{ link, kind: 'blocks', to: other, toType: 'feature', url: null, title: null }],
        externalIds: [{ source: 'jira', externalId: 'HRB-42', url: null }],
      },
    ]));
  it('loses what is taken away', () =>
    givenFacts(
      page,
      inRoot(
        ...[owned, tagged('a'), filled, linked, watched(anna), known],
        ...[{ type: 'RecordOwnerCleared', data: { ...about, owner: anna } }, { type: 'RecordUntagged', data: { ...about, tag: 'a' } }, { type: 'RecordFieldCleared', data: { ...about, field, key: 'cost-centre' } }],
        ...[{ type: 'RecordUnlinked', data: { ...about, link } }, { type: 'RecordUnwatched', data: { ...about, member: anna } }, { type: 'RecordExternalIdDropped', data: { ...about, source: 'jira', externalId: 'HRB-42' } }],
      ),
    ).thenRow(subjectId, { owner: null, tags: [], customFields: [], links: [], watchers: [], externalIds: [] }));
  it('has the newest value of a field and of an external id, where the first one stood', () =>
    givenFacts(page, inRoot(filled, known, { ...filled, data: { ...filled.data, value: '4712' } }, { ...known, data: { ...known.data, externalId: 'HRB-43', url: 'https://x.org/' } })).thenRow(subjectId, {
      customFields: [{ field, key: 'cost-centre', value: '4712' }],
      externalIds: [{ source: 'jira', externalId: 'HRB-43', url: 'https://x.org/' }],
    }));
  it('has no root where the record belongs to the organisation', () => givenFacts(page, ofAll(owned)).thenRow(subjectId, { root: null, owner: anna }));
});

describe('records by what their cards hold', () => {
  it('are found by tag', () => {
    givenFacts(list.tags, inRoot(tagged('a'))).thenRows([{ id: `${subjectId}/a`, ...where, tag: 'a', taggedAt: day(1) }]);
    givenFacts(list.tags, ofAll(tagged('a'))).thenRow(`${subjectId}/a`, { root: null });
    givenFacts(list.tags, inRoot(tagged('a'), { type: 'RecordUntagged', data: tagged('a').data })).thenRows([]);
  });
  it('are found by who watches', () => {
    givenFacts(list.watchers, inRoot(watched(anna))).thenRows([{ id: `${subjectId}/${anna}`, ...where, member: anna, since: day(1) }]);
    givenFacts(list.watchers, inRoot(watched(anna), { type: 'RecordUnwatched', data: watched(anna).data })).thenRows([]);
  });
  it('are found by the id of another system', () => {
    givenFacts(list.externalIds, inRoot(known, { ...known, data: { ...known.data, externalId: 'HRB-43' } })).thenRows([{ id: `${subjectId}/jira`, ...where, source: 'jira', externalId: 'HRB-43', url: null }]);
    givenFacts(list.externalIds, inRoot(known, { type: 'RecordExternalIdDropped', data: known.data })).thenRows([]);
  });
  it('are found by either end of a link', () => {
    const row = { id: `${subjectId}/${link}`, link, root: other, from: subjectId, fromType: 'product', kind: 'blocks', to: other, toType: 'feature', url: null, title: null, linkedAt: day(1) } as const;
    givenFacts(list.links, inRoot(linked)).thenRows([row]);
    givenFacts(list.links, ofAll(linked)).thenRows([{ ...row, root: null }]);
    givenFacts(list.links, inRoot(linked, { type: 'RecordUnlinked', data: { ...about, link } })).thenRows([]);
  });
  it('are found by the value of a custom field, numbers in their own order', () => {
    const row = { id: `${subjectId}/${field}`, ...where, field, key: 'cost-centre' };
    givenFacts(list.fields, inRoot(filled)).thenRows([{ ...row, value: '4711', number: null }]);
    givenFacts(list.fields, inRoot({ ...filled, data: { ...filled.data, value: 12.5 } })).thenRows([{ ...row, value: '12.5', number: 12.5 }]);
    givenFacts(list.fields, inRoot({ ...filled, data: { ...filled.data, value: 'x'.repeat(2000) } })).thenRow(row.id, { value: 'x'.repeat(200) });
    givenFacts(list.fields, inRoot(filled, { type: 'RecordFieldCleared', data: { ...about, field, key: 'cost-centre' } })).thenRows([]);
  });
});
