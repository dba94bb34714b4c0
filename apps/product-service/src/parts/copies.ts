/** What a copy is called beside its source; elsewhere it has the name to itself. */
export function nameOfCopy(name: string, within: boolean, longest = 200): string {
  const marked = `${name} (copy)`;
  return within && marked.length <= longest ? marked : name;
}

/** A body without what a page shows as null: a command takes what is told, and nothing else. */
export const told = <Body extends object>(body: Body): { readonly [Name in keyof Body]?: NonNullable<Body[Name]> } =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined)) as { readonly [Name in keyof Body]?: NonNullable<Body[Name]> };
