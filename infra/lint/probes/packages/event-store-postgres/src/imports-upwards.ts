// refused by: event-store-postgres-imports-downwards
import * as messaging from '@wheelhouse/messaging';

export const probe = messaging;
