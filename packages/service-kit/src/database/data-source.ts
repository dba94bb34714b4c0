import { sqlTypes } from '@wheelhouse/event-store-postgres/connection/sql-values';
import { columnsOf, readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import type { AnyView, RowOf } from '@wheelhouse/event-sourcing';
import type { DataSource, EntitySchema, MigrationInterface } from 'typeorm';

/** A migration as TypeORM runs it; its name ends in the milliseconds it was written at. */
export type MigrationClass = (new () => MigrationInterface) & { readonly name: string };

const STATEMENT_TIMEOUT_MS = 15_000;

/** An initialised DataSource: entities for the views, migrations where they are given. TypeORM is loaded here and nowhere sooner. */
export async function dataSourceFor(options: {
  readonly url: string;
  readonly views: readonly AnyView[];
  readonly migrations?: readonly MigrationClass[];
  readonly connections?: number;
}): Promise<DataSource> {
  const typeorm = await import('typeorm');
  const source = new typeorm.DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.views.map((view) => entityOf(typeorm, view)),
    migrations: [...(options.migrations ?? [])],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: options.connections ?? 8,
    poolErrorHandler: () => {
      // A connection that breaks while idle is replaced by the pool; the next read tells if the database is away.
    },
    connectTimeoutMS: 5_000,
    extra: {
      types: sqlTypes,
      keepAlive: true,
      options: `-c TimeZone=UTC -c DateStyle=ISO${options.migrations ? '' : ` -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c default_transaction_read_only=on`}`,
    },
  });
  return source.initialize();
}

/** The entity of a view: reads of the database view that always stands for its live table. */
export function entityOf<V extends AnyView>(typeorm: Pick<typeof import('typeorm'), 'EntitySchema'>, view: V): EntitySchema<RowOf<V>> {
  return new typeorm.EntitySchema<RowOf<V>>({
    name: view.name,
    tableName: readerName(view),
    synchronize: false,
    columns: Object.fromEntries(
      columnsOf(view).map((column) => [column.name, { name: column.sql.slice(1, -1), type: column.type as 'text', nullable: column.nullable, primary: column.name === 'id' }]),
    ) as never,
  });
}
