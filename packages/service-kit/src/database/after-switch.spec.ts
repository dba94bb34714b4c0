import { describe, expect, it } from '@jest/globals';
import { afterSwitch } from './after-switch.js';

describe('a read during a switch', () => {
  const failing = (error: object, times: number) => {
    let calls = 0;
    const read = (): Promise<number> => {
      calls += 1;
      return calls <= times ? Promise.reject(Object.assign(new Error('x'), error)) : Promise.resolve(calls);
    };
    return read;
  };

  it.each([
    [{ code: '42P01', message: 'relation "feature_page" does not exist' }],
    [{ code: 'XX000', message: 'could not open relation with OID 12345' }],
    [{ code: '0A000', message: 'cached plan must not change result type' }],
  ])('is done again: %j', async (error) => expect(await afterSwitch(failing(error, 2))).toBe(3));

  it.each([[{ code: '42601', message: 'syntax error' }], [{ code: 'XX000', message: 'something else' }], [{ message: 'a bug' }]])('is not done again: %j', async (error) =>
    expect(afterSwitch(failing(error, 1))).rejects.toMatchObject(error),
  );

  it('gives up in the end', async () => expect(afterSwitch(failing({ code: '42P01', message: 'relation does not exist' }, 3))).rejects.toMatchObject({ code: '42P01' }));
});
