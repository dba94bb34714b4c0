// refused by: event-sourcing-imports-downwards
import * as store from '@wheelhouse/event-store-postgres';

export const probe = store;
