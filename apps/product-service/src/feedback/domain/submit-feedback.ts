import { feedbackChannel } from '@wheelhouse/contracts';
import { commandOf, day, id, reject, rowsById, words, z } from '@wheelhouse/event-sourcing';
import { knownMember, memberRefused } from '@wheelhouse/records';
import { customerRefused } from '../../customer/domain/customer.rules.js';
import { futureDay } from '../../product/domain/product.rules.js';
import { productFact, productRefused } from '../../research/product-known.js';
import { anyoneSubmits } from '../feedback.access.js';
import { feedback } from '../feedback.aggregate.js';
import { voterFacts } from './voter.js';

export const submitFeedback = commandOf(feedback)({
  name: 'submit-feedback',
  method: 'POST',
  path: '/',
  summary: 'Say what you think of a product, for yourself, for another member or for a customer',
  body: z.object({
    product: id(),
    text: words(10_000, 'customer'),
    customer: id().optional(),
    onBehalfOf: id().optional(),
    channel: feedbackChannel.default('in-app'),
    received: day().optional(),
  }),
  example: { product: '0190c5a0-0000-7000-8000-000000000001', text: 'I cannot see whether a berth is free before I am there.', channel: 'email', received: '2026-03-01' },
  access: anyoneSubmits,
  creates: ({ body }) => ({ below: body.product }),
  facts: ({ body }) => ({ product: productFact(body.product), ...voterFacts(body.customer), behalf: rowsById(knownMember, body.onBehalfOf === undefined ? [] : [body.onBehalfOf]) }),
  decide: (_feedback, command, { product, customers, behalf }) => {
    const { body, actor, now } = command;
    const { text, channel, customer = null, onBehalfOf = null, received = now.slice(0, 10) } = body;
    const refused =
      productRefused(product) ?? (customer === null ? undefined : customerRefused(customers[0])) ?? (onBehalfOf === null ? undefined : memberRefused(behalf[0], onBehalfOf, command, '/onBehalfOf'));
    if (refused) return refused;
    if (futureDay(body.received, now)) return reject.invalid('day.in-future', 'What was received cannot have a day that is still to come.', '/received');
    return [{ type: 'FeedbackSubmitted', data: { product: body.product, text, author: actor.member, customer, onBehalfOf, channel, received } }];
  },
});
