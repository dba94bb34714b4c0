import type { AnyAggregate, AnyCommand, AnyView, FactQuery, FactsOf, Rejection, RowOf } from '@wheelhouse/event-sourcing';
import type { z } from 'zod';
import type { Step } from './gesture.declaration.js';

/** A command of a copy. */
export interface CloneStep extends Step {
  /** Carries over what may stand no longer where the source has it still (a link to what was archived since): where it is refused, the copy goes without it. */
  readonly optional?: boolean;
  /** Of a creation: the record that it copies, whose card goes along. */
  readonly copies?: string;
}

/** What a copy is to be made of. */
export interface CloneCall<Options, Facts> {
  /** The source. */
  readonly id: string;
  /** The copy. */
  readonly to: string;
  readonly options: Options;
  readonly facts: Facts;
  /** The id of a part of the copy, or of a copy below it, in place of the source's: the same one each time it is asked for. */
  readonly fresh: (old: string) => string;
  /** Whether the copy belongs to what the source belongs to; if not, what is that one's alone (its pillars, components, features) stays there. A template belongs to nothing. */
  readonly within: boolean;
}

/**
 * How a record is copied: a pure function from its page's row to the commands that make another one like it. Carried over is
 * what was planned and decided about it, never what happened to it (votes, scores, check-ins, answers, launches) and no words
 * of people. All in one transaction and one change set; who may is asked of each command.
 */
export interface CloneDeclaration<Page extends AnyView, Values extends z.ZodObject, Options extends z.ZodObject, Queries extends Readonly<Record<string, FactQuery>>> {
  readonly aggregate: AnyAggregate;
  /** The aggregate's page: what is read of the source. */
  readonly page: Page;
  readonly summary: string;
  /** The command that begins a copy: the first of its steps. */
  readonly creation: AnyCommand;
  /** Of the body of the creation: what may be said instead of what the source says. */
  readonly values: Values;
  /** What is asked of the copying itself. */
  readonly options?: Options;
  readonly example: z.input<Values> & Readonly<Record<string, unknown>>;
  /** Those of the creation's fields that say what it is born below; one given takes the place of all. */
  readonly homes?: readonly (keyof z.output<Values> & string)[];
  /** The day in the creation's body from which all other days of the copy are counted, so that they move with it. */
  readonly anchor?: (creation: Readonly<Record<string, unknown>>) => string | undefined;
  /** What else a copy is made of. */
  readonly facts?: (call: { readonly id: string; readonly options: z.output<Options> }) => Queries;
  /** The commands in order, the creation first. */
  readonly plan: (source: RowOf<Page>, call: CloneCall<z.output<Options>, FactsOf<Queries>>) => readonly CloneStep[] | Rejection;
}

/** A clone of whatever record. */
export interface AnyClone extends Omit<CloneDeclaration<AnyView, z.ZodObject, z.ZodObject, Readonly<Record<string, FactQuery>>>, 'plan' | 'facts' | 'example'> {
  readonly example: object;
  readonly facts?: (call: never) => Readonly<Record<string, FactQuery>>;
  readonly plan: (source: never, call: never) => readonly CloneStep[] | Rejection;
}

/** Declares how a record is copied and infers what the copy is made of. @throws where the page is another one's */
export function defineClone<
  Page extends AnyView,
  Values extends z.ZodObject,
  Options extends z.ZodObject = z.ZodObject,
  Queries extends Readonly<Record<string, FactQuery>> = Readonly<Record<never, FactQuery>>,
>(clone: CloneDeclaration<Page, Values, Options, Queries>): CloneDeclaration<Page, Values, Options, Queries> {
  if (clone.aggregate.page !== clone.page) throw new Error(`${clone.page.name} is not the page of ${clone.aggregate.stream}`);
  return clone;
}

/** What goes along with every copy from a stream beside its source, e.g. the tags on its card. */
export interface Beside {
  /** Has a row for each record, by the record's id. */
  readonly view: AnyView;
  readonly steps: (row: Readonly<Record<string, unknown>>, to: string) => readonly CloneStep[];
  /** What is written beside the copy itself to say what it is a copy of. */
  readonly origin: (call: { readonly from: string; readonly to: string }) => readonly CloneStep[];
}

/** The operation of a record's clone. */
export const cloneName = ({ aggregate }: Pick<AnyClone, 'aggregate'>): string => `clone-${aggregate.stream}`;
