import type { RoadmapItem } from '@wheelhouse/contracts';
import { rowsThrough } from '@wheelhouse/event-sourcing';
import { featureCommitment } from '../../feature/commitment/feature-commitment.js';
import { latestForecast, type ForecastOf } from '../../feature/commitment/latest-forecast.js';
import { roadmapItem } from '../views/roadmap-item.js';

/** Asks for what projects committed to of the features on a roadmap, with their forecasts. */
export const forecastsOn = (roadmap: string) => rowsThrough(featureCommitment, [{ view: roadmapItem, column: 'feature' }], { root: roadmap }, 10_000, 'feature');

/** The items, with those that follow a forecast on its day. */
export const onForecasts = (items: readonly RoadmapItem[], forecastOf: (feature: string) => string | null): readonly RoadmapItem[] =>
  items.map((item) => {
    const day = item.follows && item.feature !== null ? forecastOf(item.feature) : null;
    return day === null || item.start === null ? item : { ...item, start: item.start < day ? item.start : day, finish: day };
  });

/** The same by what projects committed to: the day by which all that is required is done with a chance of four fifths. */
export const followed = (items: readonly RoadmapItem[], commitments: readonly (ForecastOf & { readonly feature: string })[]): readonly RoadmapItem[] =>
  onForecasts(items, (feature) => latestForecast(commitments.filter((commitment) => commitment.feature === feature)).p80);
