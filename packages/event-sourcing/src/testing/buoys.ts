import { defineEvent, registryOf, z, type EventOf } from '@wheelhouse/contracts';
import { defineAggregate } from '../aggregate.js';
import { commandOf } from '../command.js';
import { column, defineView } from '../view.js';
import { ticketRegistry } from './tickets.js';

/** Records that belong to the organisation, and labels that stick beside records of any kind. For tests of stores and of the handler. */
export const buoyLaid = defineEvent({
  context: 'product',
  stream: 'buoy',
  type: 'BuoyLaid',
  version: 1,
  summary: 'A buoy was laid.',
  data: z.object({ name: z.string() }),
  example: { name: 'North' },
});

const about = { subject: z.string(), subjectType: z.string(), rootless: z.boolean(), label: z.string() };

export const labelStuck = defineEvent({
  context: 'product',
  stream: 'label',
  type: 'LabelStuck',
  version: 1,
  summary: 'A label was stuck on a record.',
  data: z.object(about),
  example: { subject: 'b', subjectType: 'buoy', rootless: true, label: 'wet' },
});

export const labelPeeled = defineEvent({ ...labelStuck, type: 'LabelPeeled', summary: 'A label was peeled off a record.' });

export const buoyRegistry = registryOf([...ticketRegistry.contracts, buoyLaid, labelStuck, labelPeeled]);

export const buoyPage = defineView({
  name: 'buoy-page',
  version: 1,
  source: 'own',
  events: [buoyLaid],
  columns: { id: column.uuid(), name: column.text(), key: column.text() },
  keys: (event) => [event.streamId],
  fold: (_row, event) => ({ id: event.streamId, name: event.data.name, key: event.partitionKey }),
});

/** A row has the id of the record that the labels stick on. */
export const labelPage = defineView({
  name: 'label-page',
  version: 1,
  source: 'own',
  events: [labelStuck, labelPeeled],
  columns: { id: column.uuid(), root: column.text().orNull(), subjectType: column.text(), labels: column.json<readonly string[]>() },
  keys: (event) => [event.data.subject],
  fold: (row, event, id) => {
    const { subjectType, rootless, label } = event.data;
    const others = (row?.labels ?? []).filter((one) => one !== label);
    return { id, root: rootless ? null : event.partitionKey, subjectType, labels: event.type === 'LabelStuck' ? [...others, label] : others };
  },
});

export const buoy = defineAggregate({
  context: 'product',
  stream: 'buoy',
  resource: 'buoys',
  events: [buoyLaid],
  initial: {},
  stateVersion: 1,
  evolve: (state: object) => state,
  views: [buoyPage],
  page: buoyPage,
});

export const label = defineAggregate({
  context: 'product',
  stream: 'label',
  resource: 'labels',
  events: [labelStuck, labelPeeled],
  initial: [] as readonly string[],
  stateVersion: 1,
  evolve: (labels: readonly string[], event: EventOf<typeof labelStuck> | EventOf<typeof labelPeeled>): readonly string[] => {
    const others = labels.filter((one) => one !== event.data.label);
    return event.type === 'LabelStuck' ? [...others, event.data.label] : others;
  },
  views: [labelPage],
  page: labelPage,
  companion: { blank: ({ id, type, root }) => ({ id, root, subjectType: type, labels: [] }), subjectOf: ({ data }) => aboutOf(data as EventOf<typeof labelStuck>['data']) },
});

const access = { scope: 'product:write', anyWhoSees: true } as const;

const aboutOf = ({ subject, subjectType }: EventOf<typeof labelStuck>['data']) => ({ id: subject, type: subjectType });

export const layBuoy = commandOf(buoy)({
  name: 'lay-buoy',
  method: 'POST',
  path: '/',
  summary: 'Lay a buoy, below another record or the organisation’s own',
  body: z.object({ name: z.string(), below: z.string().optional(), near: z.string().optional() }),
  example: { name: 'North' },
  access,
  creates: ({ body }) => (body.below === undefined ? 'organisation' : { below: body.below }),
  refers: ({ body }) => (body.near === undefined ? [] : [{ id: body.near, pointer: '/near' }]),
  decide: (_state, { body, subject }) => [{ type: 'BuoyLaid', data: { name: `${body.name}${subject ? ` below ${subject.type}${subject.rootless ? ' of all' : ''}` : ''}` } }],
});

const labelling = { method: 'POST', body: z.object({ label: z.string() }), example: { label: 'wet' }, access } as const;

export const stickLabel = commandOf(label)({
  ...labelling,
  name: 'stick-label',
  path: '/:id/stick',
  summary: 'Stick a label on a record',
  decide: (labels, { body, subject }) =>
    !subject || labels.includes(body.label) ? [] : [{ type: 'LabelStuck', data: { subject: subject.id, subjectType: subject.type, rootless: subject.rootless, ...body } }],
});

export const peelLabel = commandOf(label)({
  ...labelling,
  name: 'peel-label',
  path: '/:id/peel',
  summary: 'Peel a label off a record',
  decide: (labels, { body, subject }) =>
    subject && labels.includes(body.label) ? [{ type: 'LabelPeeled', data: { subject: subject.id, subjectType: subject.type, rootless: subject.rootless, ...body } }] : [],
});
