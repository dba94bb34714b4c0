import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVersion, writeVersion } from './data-folder.ts';

describe('the version of a data directory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-version-'));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('remembers through every start that its people were restored', () => {
    writeVersion(folder, 'left out');
    expect(readVersion(folder)).not.toHaveProperty('people');
    writeVersion(folder, 'left out', 'restored');
    writeVersion(folder, 'left out');
    expect(readVersion(folder)).toMatchObject({ example: 'left out', people: 'restored' });
  });
});
