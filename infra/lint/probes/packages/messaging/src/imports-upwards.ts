// refused by: messaging-imports-downwards
import * as kit from '@wheelhouse/service-kit';

export const probe = kit;
