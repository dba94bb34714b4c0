import type { Voter } from '@wheelhouse/contracts';
import type { Actor } from '@wheelhouse/event-sourcing';
import { readerName } from '@wheelhouse/event-store-postgres/projections/view-table';
import { sqlParameters, viewRowsVisibleTo } from '@wheelhouse/service-kit/access/rows-visible';
import type { QueryCall } from '@wheelhouse/service-kit';
import { customerPage } from '../customer/views/customer-page.js';
import { featurePage } from '../feature/views/feature-page.js';
import type { Informed } from '../feedback/domain/feedback.state.js';
import { feedbackPage } from '../feedback/views/feedback-page.js';
import { feedbackLink } from '../feedback/views/feedback-rows.js';
import { opportunityPage } from '../opportunity/views/opportunity-page.js';
import { productPage } from '../product/views/product-page.js';
import type { CountedCustomer } from './value-at-stake.js';

type Database = QueryCall<never, never>['db'];

/** Feedback that speaks for a target, by a link of its own or of feedback it was merged into. */
export interface BehindTarget {
  readonly target: string;
  readonly id: string;
  readonly author: string;
  readonly customer: string | null;
  readonly onBehalfOf: string | null;
  readonly received: string;
  readonly voters: readonly Voter[];
  readonly informed: readonly Informed[];
  /** Whether the caller may see it; who sees a target may not see all that speaks for it. */
  readonly seen: boolean;
}

/** The feedback behind opportunities and features. What was merged speaks where it went: opportunities, features and feedback. */
export async function feedbackBehind(db: Database, actor: Actor, targets: readonly string[]): Promise<readonly BehindTarget[]> {
  const parameters = sqlParameters();
  const wanted = parameters.add([...targets]);
  const seen = viewRowsVisibleTo(actor, feedbackPage, [productPage], 'f', parameters);
  return db.rows<BehindTarget>(
    `with recursive counted(target, counts_as) as (
       select t, t from unnest(${wanted}::uuid[]) t
       union select c.target, m.id from counted c join (
         select o.id, o.merged_into from ${readerName(opportunityPage)} o union all select e.id, e.merged_into from ${readerName(featurePage)} e
       ) m on m.merged_into = c.counts_as
     ), speaking(target, feedback) as (
       select c.target, l.feedback from counted c join ${readerName(feedbackLink)} l on l.target = c.counts_as
       union select s.target, f.id from speaking s join ${readerName(feedbackPage)} f on f.merged_into = s.feedback
     )
     select s.target, f.id, f.author, f.customer, f.on_behalf_of as "onBehalfOf", f.received, f.voters, f.informed, ${seen} as seen
     from speaking s join ${readerName(feedbackPage)} f on f.id = s.feedback where not f.archived order by f.received, f.id`,
    parameters.values,
  );
}

/** References with the customers whom they count as. */
export async function customersCounted(db: Database, references: readonly string[]): Promise<readonly CountedCustomer[]> {
  return db.rows<CountedCustomer>(
    `with recursive followed(id, into_id) as (
       select c.id, c.id from ${readerName(customerPage)} c where c.id = any($1::uuid[])
       union select f.id, c.merged_into from followed f join ${readerName(customerPage)} c on c.id = f.into_id where c.merged_into is not null
     )
     select f.id, c.id as "as", c.pseudonym, c.values from followed f join ${readerName(customerPage)} c on c.id = f.into_id where c.merged_into is null`,
    [[...new Set(references)]],
  );
}

/** Every customer that feedback names: who said it, and who votes for it. */
export const customersNamed = (feedback: readonly Pick<BehindTarget, 'customer' | 'voters'>[]): readonly string[] =>
  feedback.flatMap(({ customer, voters }) => [...(customer === null ? [] : [customer]), ...voters.flatMap((voter) => (voter.kind === 'customer' ? [voter.id] : []))]);
