// refused by: nothing
import { commandOf } from '@wheelhouse/event-sourcing';

export const probe = commandOf;
