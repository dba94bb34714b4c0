import { z } from '@wheelhouse/event-sourcing';

/** A product's vision as answers show it. */
export const vision = z.object({ for: z.string(), need: z.string(), what: z.string(), differs: z.string() }).meta({ id: 'Vision' });
