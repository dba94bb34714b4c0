// refused by: postgres-at-the-edge
import pg from 'pg';

export const probe = pg;
