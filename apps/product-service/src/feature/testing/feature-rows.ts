import type { RowOf } from '@wheelhouse/event-sourcing';
import { givenFacts } from '@wheelhouse/event-sourcing/testing/fold-spec';
import type { FeatureEvent } from '../domain/feature.state.js';
import { featurePage } from '../views/feature-page.js';

/** The row of a feature's page after some facts, as a command's facts find it. */
export function featureRow(id: string, ...events: FeatureEvent[]): RowOf<typeof featurePage> {
  const { rows } = givenFacts(featurePage, events.map((event) => ({ ...event, streamId: id, partitionKey: '01900000-0000-7000-8000-0000000000d1' })));
  return rows.get(id) as RowOf<typeof featurePage>;
}
