import { describe, it } from '@jest/globals';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import { customFieldPage } from './custom-field-page.js';

const id = '01900000-0000-7000-8000-000000000001';
const north = '0190c5a0-0000-7000-8000-0000000000e1';
const south = '0190c5a0-0000-7000-8000-0000000000e2';

describe('the page of a custom field', () => {
  it('shows it as it is defined now, retired choices too', () =>
    givenFacts(customFieldPage('project'), [
      { type: 'CustomFieldDefined', data: { key: 'region', name: 'Region', kind: 'choice', choices: [{ choice: north, name: 'North' }], subjectTypes: [] } },
      { type: 'CustomFieldRenamed', data: { name: 'Sales region' } },
      { type: 'CustomFieldChoiceAdded', data: { choice: south, name: 'South' } },
      { type: 'CustomFieldChoiceRetired', data: { choice: north } },
      { type: 'CustomFieldRetired', data: {} },
    ] as never).thenRows([
      {
        ...{ id, key: 'region', name: 'Sales region', kind: 'choice', subjectTypes: [], status: 'retired', updatedAt: '2026-01-05T00:00:00.000000Z' },
        choices: [{ choice: north, name: 'North', retired: true }, { choice: south, name: 'South', retired: false }],
      },
    ]));
});
