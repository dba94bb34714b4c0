// refused by: scheduling-stands-alone
import * as contracts from '@wheelhouse/contracts';

export const probe = contracts;
