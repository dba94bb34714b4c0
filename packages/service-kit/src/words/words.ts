import type { Actor } from '@wheelhouse/event-sourcing';
import { sealedText, type SealedText } from '@wheelhouse/contracts';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

/** A key of one text, as it is filed. */
export interface WordKey {
  readonly id: string;
  /** `member:<id>` or `customer:<id>`. */
  readonly subject: string;
  /** 32 bytes, base64. */
  readonly key: string;
}

/** Where keys are kept; the gateway's over HTTP for services, its own tables for the gateway. */
export interface KeyStore {
  /** Files keys; done when it returns. @throws Unavailable */
  register(keys: readonly WordKey[]): Promise<void>;
  /** Keys by id; null for one that was destroyed or never filed. @throws Unavailable */
  read(ids: readonly string[]): Promise<Readonly<Record<string, string | null>>>;
}

/** Seals words on their way in, and opens them on their way out. */
export interface Words {
  /** The body with each text that its schema marks as words sealed, the keys filed; `record` is what the command is about, where its words are somebody's by that. */
  seal(schema: z.ZodType, body: object, actor: Actor, record?: object): Promise<object>;
  /** A copy with every sealed text opened, or `{ forgotten: true }` where its key is destroyed. */
  open<Value>(value: Value): Promise<Value>;
  /** Forgets kept keys at once: by id, or all of a subject. */
  drop(what: { readonly keys?: readonly string[]; readonly subject?: string }): void;
}

/** Stands in place of words whose key is destroyed. */
export const forgotten = { forgotten: true } as const;

const NONCE = 12;
const TAG = 16;
const KEPT_MS = 5 * 60 * 1_000;
const MOST_KEPT = 10_000;

interface Kept {
  readonly key: string;
  readonly subject: string;
  readonly until: number;
}

/** Words over a key store; keys are kept for five minutes at most. */
export function wordsOver(store: KeyStore, now: () => number = Date.now): Words {
  const kept = new Map<string, Kept>();
  const keep = (id: string, key: string, subject: string) => {
    // The oldest goes first: a Map keeps the order of insertion.
    if (kept.size >= MOST_KEPT) for (const first of kept.keys()) {
      kept.delete(first);
      break;
    }
    kept.set(id, { key, subject, until: now() + KEPT_MS });
  };
  return {
    async seal(schema, body, actor, record) {
      if (!holdsWords(schema)) return body;
      const keys: WordKey[] = [];
      const sealed = sealIn(schema, body, [body], (plain, subjectField, holders) => {
        const subject = subjectOf(subjectField, [...holders, { record }], actor);
        const key = { id: uuidv7(), subject, key: randomBytes(32).toString('base64') };
        keys.push(key);
        return sealText(plain, key);
      });
      if (keys.length === 0) return body;
      await store.register(keys);
      for (const key of keys) keep(key.id, key.key, key.subject);
      return sealed as object;
    },
    async open(value) {
      const found = new Map<string, SealedText>();
      findSealed(value, found);
      if (found.size === 0) return value;
      const missing = [...found.keys()].filter((id) => (kept.get(id)?.until ?? 0) <= now());
      const opened = new Map<string, string | null>();
      for (const id of found.keys()) {
        const known = kept.get(id);
        if (known && known.until > now()) opened.set(id, known.key);
      }
      if (missing.length > 0) {
        const read = await store.read(missing);
        for (const id of missing) {
          const key = read[id] ?? null;
          opened.set(id, key);
          if (key === null) kept.delete(id);
          else keep(id, key, found.get(id)?.subject ?? '');
        }
      }
      return openIn(value, opened) as typeof value;
    },
    drop({ keys = [], subject }) {
      for (const id of keys) kept.delete(id);
      if (subject !== undefined) for (const [id, entry] of kept) if (entry.subject === subject) kept.delete(id);
    },
  };
}

/** AES-256-GCM under a key of its own; the key's id is bound in as additional data. */
export function sealText(plain: string, { id, subject, key }: WordKey): SealedText {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce);
  cipher.setAAD(Buffer.from(id));
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { key: id, subject, cipher: sealed.toString('base64url') };
}

/** The words behind a sealed text. @throws when the key is another's or the cipher was changed */
export function openText(sealed: SealedText, key: string): string {
  const bytes = Buffer.from(sealed.cipher, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(sealed.key));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
}

/** Whose words these are: whom the nearest object around them names in the field, else the record, else the caller. */
function subjectOf(field: string, holders: readonly object[], actor: Actor): string {
  const [first = '', ...path] = field.split('.');
  const holder = holders.find((one) => first in one) as Record<string, unknown> | undefined;
  const named = path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), holder?.[first]);
  if (typeof named !== 'string') return `member:${actor.member}`;
  return /customer/i.test(field) ? `customer:${named}` : `member:${named}`;
}

/** Whether whose words a body holds depends on the record that the command is about (`words(max, 'record.customer')`). */
export const asksRecord = (schema: z.ZodType): boolean => subjectsIn(schema).some((subject) => subject.startsWith('record.'));

type Def = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly items?: readonly z.ZodType[];
  readonly in?: z.ZodType;
};

/** Walks a checked value along its schema and seals what the schema marks; `holders` are the objects around it, the nearest first. */
function sealIn(schema: z.ZodType, value: unknown, holders: readonly object[], seal: (plain: string, subjectField: string, holders: readonly object[]) => SealedText): unknown {
  if (value === undefined || value === null) return value;
  const subject = schema.meta()?.['personal'];
  if (typeof subject === 'string' && typeof value === 'string') return seal(value, subject, holders);
  const def = schema.def as unknown as Def;
  const around = typeof value === 'object' && !Array.isArray(value) && value !== holders[0] ? [value, ...holders] : holders;
  const walk = (inner: z.ZodType, item: unknown): unknown => sealIn(inner, item, around, seal);
  if (def.innerType) return walk(def.innerType, value);
  if (def.type === 'pipe' && def.in) return walk(def.in, value);
  if (def.options) return walk(def.options.find((option) => option.safeParse(value).success) ?? schemaless(value), value);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => {
      const inner = def.element ?? def.items?.[index];
      return inner ? walk(inner, item) : item;
    });
  }
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const inner = def.shape?.[name] ?? def.valueType;
      return [name, inner ? walk(inner, item) : item];
    }),
  );
}

const marked = new WeakMap<z.ZodType, readonly string[]>();

/** Whether a schema marks any words; most do not, and are then not walked for each request. */
const holdsWords = (schema: z.ZodType): boolean => subjectsIn(schema).length > 0;

/** The subjects that a schema marks its words with. */
function subjectsIn(schema: z.ZodType): readonly string[] {
  const known = marked.get(schema);
  if (known !== undefined) return known;
  // A schema that refers to itself is looked at once.
  marked.set(schema, []);
  const def = schema.def as unknown as Def;
  const inner = [def.innerType, def.element, def.valueType, def.in, ...(def.options ?? []), ...(def.items ?? []), ...Object.values(def.shape ?? {})];
  const own = schema.meta()?.['personal'];
  const subjects = [...(typeof own === 'string' ? [own] : []), ...inner.flatMap((one) => (one === undefined ? [] : subjectsIn(one)))];
  marked.set(schema, subjects);
  return subjects;
}

function schemaless(value: unknown): never {
  throw new Error(`no option of the union fits a checked ${typeof value}`);
}

const isSealed = (value: object): value is SealedText => 'cipher' in value && 'key' in value && 'subject' in value && sealedText.safeParse(value).success;

function findSealed(value: unknown, found: Map<string, SealedText>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSealed(value)) found.set(value.key, value);
  else for (const item of Object.values(value)) findSealed(item, found);
}

function openIn(value: unknown, keys: ReadonlyMap<string, string | null>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => openIn(item, keys));
  if (!isSealed(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, openIn(item, keys)]));
  const key = keys.get(value.key);
  return key ? openText(value, key) : forgotten;
}
