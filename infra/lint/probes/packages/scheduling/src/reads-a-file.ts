// refused by: pure-packages-do-no-io
import { readFileSync } from 'node:fs';

export const probe = readFileSync;
