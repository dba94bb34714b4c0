// refused by: nothing
import pg from 'pg';

export const probe = pg;
