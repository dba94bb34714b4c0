import { describe, expect, it } from '@jest/globals';
import { withinRequest } from '../http/request-context.js';
import { nestLogger, serviceLogger } from './logging.js';

const lines: Record<string, unknown>[] = [];
const logger = serviceLogger('toy', 'info', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) });

describe('a line of the log', () => {
  it('carries the ids of its request', () => {
    withinRequest({ correlationId: 'c1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', startedAt: 0n, member: 'm1' }, () => logger.info({}, 'hello'));
    expect(lines.at(-1)).toMatchObject({ level: 'info', service: 'toy', msg: 'hello', correlationId: 'c1', traceId: '0af7651916cd43dd8448eb211c80319c', member: 'm1' });
  });

  it('never shows what is secret', () => {
    logger.info({ authorization: 'hush', password: 'hush', headers: { authorization: 'hush', cookie: 'hush', 'set-cookie': 'hush', 'idempotency-key': 'hush' }, request: { body: { note: 'hush' } }, deep: { er: { token: 'hush' } } }, 'x');
    expect(JSON.stringify(lines.at(-1))).not.toContain('hush');
  });

  it('takes the words of Nest, its chatter only when asked', () => {
    const before = lines.length;
    const nest = nestLogger(logger);
    nest.log('chatter', 'RouterExplorer');
    expect(lines).toHaveLength(before);
    nest.error(new Error('broken'), 'stack', 'Injector');
    expect(lines.at(-1)).toMatchObject({ level: 'error', msg: 'broken', context: 'Injector' });
  });
});
