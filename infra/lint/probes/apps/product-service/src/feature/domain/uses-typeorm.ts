// refused by: typeorm-at-the-edge
import { DataSource } from 'typeorm';

export const probe = DataSource;
