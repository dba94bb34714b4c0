import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationError, databaseUrl, readConfiguration, serviceEnvironment } from './configuration.js';

const schema = z.object({ ...serviceEnvironment, DATABASE_URL_PRODUCT: databaseUrl() });
const good = {
  SERVICE_PORT: '8081',
  KAFKA_BROKERS: '127.0.0.1:9092,b:9093',
  GATEWAY_INTERNAL_URL: 'http://127.0.0.1:8090',
  INTERNAL_SECRET: 'a-long-enough-secret',
  DATABASE_URL_PRODUCT: 'postgres://u:p@127.0.0.1/db',
};

describe('the configuration', () => {
  it('is typed, with defaults', () => {
    expect(readConfiguration(schema, good)).toEqual({ ...good, SERVICE_PORT: 8081, LOG_LEVEL: 'info' });
  });

  it('names each variable that is missing or wrong, and tells no value', () => {
    const bad = { ...good, SERVICE_PORT: '99999', INTERNAL_SECRET: 'hunter2', KAFKA_BROKERS: '', DATABASE_URL_PRODUCT: 'mysql://u:hunter2@h/d' };
    let message = '';
    try {
      readConfiguration(schema, bad);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
      message = (error as Error).message;
    }
    expect(message.split('\n').slice(1).map((line) => line.trim().split(' ')[0]).sort()).toEqual(['DATABASE_URL_PRODUCT', 'INTERNAL_SECRET', 'KAFKA_BROKERS', 'SERVICE_PORT']);
    expect(message).toMatch(/KAFKA_BROKERS is not set/);
    expect(message).not.toMatch(/hunter2|99999/);
  });
});
