// refused by: domain-imports-its-own
import { v7 } from 'uuid';

export const probe = v7;
