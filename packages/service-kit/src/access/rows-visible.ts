import { columnsOf, readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { governs, readsAll, teamsLed, teamsOf, type Actor, type AnyView } from '@wheelhouse/event-sourcing';

/** Parameters of a statement under way: `add` returns the placeholder. */
export interface SqlParameters {
  readonly values: unknown[];
  add(value: unknown): string;
}

/** Begins the parameters of a statement. */
export function sqlParameters(): SqlParameters {
  const values: unknown[] = [];
  return {
    values,
    add: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/**
 * The condition under which the actor sees a root's row: `maySee` in SQL. A property test holds the two equal.
 * @param alias of the root view in the statement
 */
export function rowsVisibleTo(actor: Actor, alias: string, parameters: SqlParameters): string {
  if (governs(actor)) return 'true';
  const list = (teams: readonly string[]) => `${alias}.team::text = any(${parameters.add([...teams])}::text[])`;
  const ofTeam = readsAll(actor) ? 'true' : list(teamsOf(actor));
  return `(coalesce(jsonb_array_length(${alias}.roles -> ${parameters.add(actor.member)}::text), 0) > 0
    or ${alias}.visibility = 'open'
    or (${alias}.visibility = 'team' and ${ofTeam})
    or (${alias}.visibility not in ('open', 'team') and ${list(teamsLed(actor))}))`;
}

/**
 * The same for the rows of any view: by itself where it is a root's, else by the root it names; everyone sees what has none.
 * @param past that the rows are of another time: then the root's row of today decides, since who may see it now may not be who might then
 */
export function viewRowsVisibleTo(actor: Actor, view: AnyView, rootViews: readonly AnyView[], alias: string, parameters: SqlParameters, past = false): string {
  if (governs(actor)) return 'true';
  if (rootViews.includes(view)) {
    if (!past) return rowsVisibleTo(actor, alias, parameters);
    const today = `${alias}_today`;
    return `exists (select 1 from ${readerName(view)} ${today} where ${today}.id = ${alias}.id and ${rowsVisibleTo(actor, today, parameters)})`;
  }
  const root = columnsOf(view).find((column) => column.name === 'root');
  if (!root) return 'true';
  const seen = rootViews.map((rootView, index) => {
    const name = `${alias}_root${index}`;
    const id = columnsOf(rootView).find((column) => column.name === 'id');
    const same = id?.type === root.type ? `${name}.id = ${alias}.root` : `${name}.id::text = ${alias}.root::text`;
    return `exists (select 1 from ${readerName(rootView)} ${name} where ${same} and ${rowsVisibleTo(actor, name, parameters)})`;
  });
  return `(${[...(root.nullable ? [`${alias}.root is null`] : []), ...seen, 'false'].join(' or ')})`;
}
