import { describe, expect, it } from '@jest/globals';
import { checkPlatform, isNewer, roomMissing } from './preflight.mjs';

const on = (platform: string, arch: string, node: string) => () => checkPlatform({ platform, arch, node });

describe('the platform', () => {
  it.each([['linux', 'x64', 'v20.20.2'], ['linux', 'arm64', 'v24.21.0'], ['darwin', 'arm64', 'v24.1.0']])('%s on %s with Node %s will do', (platform, arch, node) => {
    expect(on(platform, arch, node)).not.toThrow();
  });

  it.each([
    ['win32', 'x64', 'v24.21.0', /WSL.*docker compose up/],
    ['darwin', 'arm64', 'v22.0.0', /Node 24 or newer.*brew install node/],
    ['linux', 'x64', 'v18.19.0', /Node 20 or newer.*v18\.19\.0/],
    ['linux', 'ia32', 'v24.21.0', /linux on ia32.*docker compose up/],
    ['freebsd', 'x64', 'v24.21.0', /freebsd on x64/],
  ])('%s on %s with Node %s is told what to do', (platform, arch, node, message) => {
    expect(on(platform, arch, node)).toThrow(message);
  });
});

describe('the version of the data', () => {
  it.each([['0.2.0', '0.1.0'], ['1.0.0', '0.9.9'], ['0.1.10', '0.1.9'], ['next', '0.1.0']])('%s is newer than %s', (one, other) => {
    expect(isNewer(one, other)).toBe(true);
  });

  it.each([['0.1.0', '0.1.0'], ['0.1.0', '0.2.0'], ['0.9.9', '1.0.0'], ['0.1', '0.1.0'], ['0.1.0-rc.1', '0.1.0']])('%s is not newer than %s', (one, other) => {
    expect(isNewer(one, other)).toBe(false);
  });
});

describe('the room on the disk', () => {
  it('is said to be missing with what is left and what is needed', () => {
    expect(roomMissing('/data', 20 * 1024 ** 2)?.message).toBe('The disk is full: the data directory /data has 20 MB left, and at least 512 MB are needed. Make room, or set WHEELHOUSE_DATA to a folder on another disk.');
  });

  it('is enough from half a gigabyte on', () => {
    expect(roomMissing('/data', 512 * 1024 ** 2)).toBeUndefined();
    expect(roomMissing('/data', 512 * 1024 ** 2 - 1)).toBeDefined();
  });
});
