import type { AnyCommand } from '@wheelhouse/event-sourcing';
import { callerNames, governing, type Caller, type World } from '@wheelhouse/service-kit/testing/access-table';
import type { RunningService } from '@wheelhouse/service-kit/testing/running-service';
import { v7 as uuidv7 } from 'uuid';

const leads: readonly Caller[] = [...governing, 'product manager', 'project manager'];
const works: readonly Caller[] = [...leads, 'contributor', 'member here'];
const anyTeam: readonly Caller[] = [...leads, 'portfolio manager', 'manager elsewhere'];

const everyones = ['watch-record', 'unwatch-record', 'redact-decision-note', 'redact-assumption-evidence'];
const ofLeads = ['reverse-decision', 'archive-decision', 'restore-decision', 'archive-assumption', 'restore-assumption'];

/** Kinds of record that belong to the organisation in every service. */
export const organisations: readonly string[] = ['custom-field'];

/** Who may give a command that records of every kind have in common, as far as they see the record; undefined where it is none of those. */
export function commonAllowed({ name, aggregate: { stream } }: AnyCommand): readonly Caller[] | undefined {
  if (stream === 'discussion' || everyones.includes(name)) return callerNames;
  if (stream === 'custom-field') return anyTeam;
  if (stream !== 'record' && stream !== 'decision' && stream !== 'assumption') return undefined;
  return ofLeads.includes(name) ? leads : works;
}

/** One of each about a record: a card, a discussion, a decision, an assumption, and a custom field. */
export async function commonWorld(running: RunningService, subject: string, member: string): Promise<World> {
  const made = async (path: string, body: object) => (await running.post(path, body)).id;
  const option = uuidv7();
  await running.post(`records/${subject}/tag`, { tag: 'seen' });
  return {
    record: subject,
    discussion: await made('discussions', { subject, text: 'x' }),
    decision: await made('decisions', { subject, question: 'x', options: [{ option, text: 'x' }], chosen: option, deciders: [member], why: 'x', decidedOn: '2026-03-01' }),
    assumption: await made('assumptions', { subject, statement: 'x', owner: member, test: 'x', testBy: '2026-04-01' }),
    'custom-field': await made('custom-fields', { key: `k-${uuidv7().slice(-12)}`, name: 'x', kind: 'choice', choices: [{ name: 'x' }] }),
  };
}

/** Kinds with a page, facts and a list of their own; how each is listed for one world. */
export const commonLists = ({ record = '' }: World): Readonly<Record<string, string>> => ({
  ...{ discussion: `discussions?subject=${record}`, decision: `decisions?subject=${record}`, assumption: `assumptions?subject=${record}` },
});

/** Operations of reads that records of every kind have in common. */
export const commonOperations: readonly string[] = [
  ...['record', 'discussion', 'decision', 'assumption', 'custom-field'].flatMap((kind) => [`get-${kind}`, `list-${kind}-events`, `list-${kind}s`, `batch-${kind}s`]),
  'list-tags',
  ...['tags', 'links', 'watchers', 'external-ids', 'custom-fields'].map((what) => `list-record-${what}`),
];
