// refused by: domain-imports-its-own
import * as kit from '@wheelhouse/service-kit';

export const probe = kit;
