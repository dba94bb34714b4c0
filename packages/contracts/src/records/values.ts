import { z } from 'zod';
import { id, text } from '../kernel/values.js';

/** What a fact says of the record that it is about. */
export const aboutRecord = {
  subject: id(),
  subjectType: z.string().max(50),
  /** Stands where the record belongs to the organisation: it has no product or project, and everyone sees it. */
  rootless: z.literal(true).optional(),
};

/** A name in lower case as machines and people both read it, e.g. `jira`, `cost-centre`. */
export const slug = () => text(50).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be words in lower case joined by -' });

/** An address on the web, `http` or `https`, without a name or password in it. */
export const webAddress = () => text(2000).refine(isWebAddress, { error: 'must be an address that begins with http:// or https://' });

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

/** How one record has to do with another, or with a page elsewhere. */
export const recordLinkKind = z.enum(['relates-to', 'blocks', 'duplicates', 'documents', 'follows', 'implements', 'evidence-for']);
export type RecordLinkKind = z.infer<typeof recordLinkKind>;

export const customFieldKind = z.enum(['text', 'number', 'day', 'choice', 'member', 'yes-no']);
export type CustomFieldKind = z.infer<typeof customFieldKind>;

/** A value of a custom field; which kind it must be its definition says. */
export const customFieldValue = () => z.union([text(2000), z.number(), z.boolean()]);
export type CustomFieldValue = z.infer<ReturnType<typeof customFieldValue>>;

/** A kind of record, e.g. `feature`. */
export const recordType = () => slug();
