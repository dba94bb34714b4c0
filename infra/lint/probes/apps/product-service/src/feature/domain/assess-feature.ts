// refused by: nothing
import * as contracts from '@wheelhouse/contracts';
import { commandOf } from '@wheelhouse/event-sourcing';
import { probe as declaration } from '../feature.js';

export const probe = [contracts, commandOf, declaration];
