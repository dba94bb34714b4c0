import { z } from 'zod';

/** How a hypothesis is tested before anything is built. */
export const experimentMethod = z.enum(['ab-test', 'fake-door', 'concierge', 'wizard-of-oz', 'prototype', 'landing-page', 'pilot', 'survey', 'other']);
export type ExperimentMethod = z.infer<typeof experimentMethod>;

/** What the results say of the hypothesis. */
export const experimentVerdict = z.enum(['supported', 'not-supported', 'unclear']);
export type ExperimentVerdict = z.infer<typeof experimentVerdict>;
