import type { AnyView } from '@wheelhouse/event-sourcing';
import type { DataSource } from 'typeorm';
import { afterSwitch } from './after-switch.js';
import { dataSourceFor } from './data-source.js';

/** Plain reads of a service, through TypeORM. */
export interface ReadDatabase {
  /** Rows of a parameterised statement; instants and days as strings, as in the contracts. */
  rows<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** The DataSource itself, with an entity for each view under the view's name. */
  source(): Promise<DataSource>;
  close(): Promise<void>;
}

/** Opens reads over the views of a service; nothing is connected before the first of them. */
export function readDatabase(options: { readonly url: string; readonly views: readonly AnyView[]; readonly connections?: number }): ReadDatabase {
  let opening: Promise<DataSource> | undefined;
  const source = (): Promise<DataSource> => {
    opening ??= dataSourceFor(options).catch((error: unknown) => {
      // The next read tries again.
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    source,
    rows: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      const opened = await source();
      return afterSwitch(() => opened.query<Row[]>(sql, [...parameters]));
    },
    close: async () => {
      const opened = await opening?.catch(() => undefined);
      opening = undefined;
      await opened?.destroy();
    },
  };
}
