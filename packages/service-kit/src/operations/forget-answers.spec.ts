import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { serviceLogger } from '../observability/logging.js';
import { forgetAnswersDaily } from './forget-answers.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

describe('answers to old idempotency keys', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const forgetting = (...answers: readonly (number | Error | Promise<number>)[]) => {
    const lines: string[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const purgeAnswers = (_days?: number, signal?: AbortSignal): Promise<number> => {
      const answer = answers[signals.push(signal) - 1] ?? 0;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    const stop = forgetAnswersDaily({ purgeAnswers }, serviceLogger('toy', 'info', { write: (line) => void lines.push(line) }));
    return { lines, signals, stop };
  };

  it('are forgotten at the start and once a day from then on, until it is stopped', async () => {
    const { lines, signals, stop } = forgetting(3);
    expect(signals).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(DAY_MS - 1);
    expect(signals).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(signals).toHaveLength(2);
    expect(lines).toEqual([expect.stringContaining('"answers":3')]);
    await stop();
    await jest.advanceTimersByTimeAsync(3 * DAY_MS);
    expect(signals).toHaveLength(2);
  });

  it('are tried again a day later where that failed, which is told', async () => {
    const { lines, signals, stop } = forgetting(new Error('the database went to lunch'), 1);
    await jest.advanceTimersByTimeAsync(DAY_MS);
    expect(lines).toEqual([expect.stringMatching(/"level":"error".*the database went to lunch/), expect.stringContaining('"answers":1')]);
    expect(signals).toHaveLength(2);
    await stop();
  });

  it('are left to the next start where one stops meanwhile, once the piece under way is done', async () => {
    const piece = Promise.withResolvers<number>();
    const { signals, stop } = forgetting(piece.promise);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    expect(signals[0]?.aborted).toBe(true);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(stopped).toBe(false);
    piece.resolve(1_000);
    await stopping;
  });
});
