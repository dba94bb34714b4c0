import { createHash } from 'node:crypto';
import type { JsonSchema } from '../documents/json-schema.js';
import { brokenRules, type BrokenRule } from './compare-schemas.js';

/** What a release froze: files below the package and the SHA-256 of each. None of them ever changes or goes. */
export interface ReleaseManifest {
  readonly release: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The schemas of every event at every version as a release knew them, by `<context>/<name>.v<version>`. */
export type FrozenSchemas = Readonly<Record<string, JsonSchema>>;

/** Where the manifests lie, and the schemas of each release beside its manifest. */
export const releasesFolder = 'golden/releases';
export const manifestPath = (release: string): string => `${releasesFolder}/${release}.json`;
export const schemasPath = (release: string): string => `${releasesFolder}/${release}.schemas.json`;

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** The two files that freeze a release: its manifest, and the schemas that later ones are held against. */
export function freeze(release: string, generated: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const of = (folder: string) => [...generated].filter(([path]) => path.startsWith(`${folder}/`)).sort(([a], [b]) => (a < b ? -1 : 1));
  const schemas = Object.fromEntries(of('schemas').map(([path, content]) => [path.slice('schemas/'.length, -'.json'.length), JSON.parse(content) as JsonSchema]));
  const schemasFile = `${JSON.stringify(schemas, null, 1)}\n`;
  const files = Object.fromEntries([...of('golden'), [schemasPath(release), schemasFile] as const].map(([path, content]) => [path, sha256(content)]));
  const manifest: ReleaseManifest = { release, files };
  return new Map([
    [schemasPath(release), schemasFile],
    [manifestPath(release), `${JSON.stringify(manifest, null, 2)}\n`],
  ]);
}

/** Files of a release that were changed or are gone; `read` gives a file's content, or undefined. */
export function tampered(manifest: ReleaseManifest, read: (path: string) => string | undefined): readonly string[] {
  return Object.entries(manifest.files).flatMap(([path, hash]) => {
    const content = read(path);
    return content !== undefined && sha256(content) === hash ? [] : [path];
  });
}

export interface BrokenContract extends Omit<BrokenRule, 'rule'> {
  /** `<context>/<name>.v<version>`. */
  readonly event: string;
  readonly rule: BrokenRule['rule'] | 'version-gone';
}

/** What today's schemas break of a release's: a version that is gone, or one that did more than get optional fields. */
export function brokenContracts(frozen: FrozenSchemas, today: FrozenSchemas): readonly BrokenContract[] {
  return Object.entries(frozen).flatMap(([event, before]): readonly BrokenContract[] => {
    const after = today[event];
    if (!after) return [{ event, rule: 'version-gone', at: '/' }];
    return brokenRules(before, after).map((broken) => ({ event, ...broken }));
  });
}
