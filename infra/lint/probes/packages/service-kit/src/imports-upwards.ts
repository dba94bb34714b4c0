// refused by: service-kit-imports-downwards
import * as records from '@wheelhouse/records';

export const probe = records;
