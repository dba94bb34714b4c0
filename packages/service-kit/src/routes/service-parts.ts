import type { CommandHandler, EventStore, Position } from '@wheelhouse/event-sourcing';
import type { Authenticate } from '../access/internal-tokens.js';
import type { ReadDatabase } from '../database/read-database.js';
import type { ServiceDeclaration } from '../declaration/service.declaration.js';
import type { Logger } from '../observability/logging.js';
import type { Metrics } from '../observability/metrics.js';
import type { Words } from '../words/words.js';
import type { HealthCheck } from './health-routes.js';

/** Everything the routes of a service stand on; made from the configuration, or by a test. */
export interface ServiceParts {
  readonly service: ServiceDeclaration;
  /** Absent where a service only listens. */
  readonly store?: EventStore;
  readonly handler?: CommandHandler;
  /** Version that a stream stands at; 0 where there is none. */
  readonly versionOf: (streamId: string) => Promise<number>;
  readonly db: ReadDatabase;
  readonly words: Words;
  readonly authenticate: Authenticate;
  readonly waitFor: (positions: readonly Position[]) => Promise<void>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Signs cursors and fingerprints requests; INTERNAL_SECRET. */
  readonly secret: string;
  readonly health: readonly HealthCheck[];
  readonly now: () => Date;
}
