import { databaseUrl, readConfiguration, serviceEnvironment, type ServiceSettings } from '@wheelhouse/service-kit';
import { z } from 'zod';

/** What product-service reads of its environment, and nothing else does. */
export const configSchema = z.object({ ...serviceEnvironment, DATABASE_URL_PRODUCT: databaseUrl() });

/** The environment, checked. @throws ConfigurationError */
export function configuration(): ServiceSettings {
  const { DATABASE_URL_PRODUCT: DATABASE_URL, ...settings } = readConfiguration(configSchema);
  return { ...settings, DATABASE_URL };
}
