import type { AnyAggregate, AnyCommand } from '@wheelhouse/event-sourcing';
import type { z } from 'zod';

/** A command of a gesture: which one, on what, and its body, which is checked as if it had come by itself. */
export interface Step {
  readonly command: AnyCommand;
  readonly id: string;
  readonly body: object;
  /** Where in the gesture's body the command's own body stands, so that a refusal points there; '' where it is the whole. */
  readonly pointer?: string;
}

/**
 * One request that is several commands on several streams, in one transaction and one change set: all of them or none.
 * Who may is asked of each command.
 */
export interface GestureDeclaration<Schema extends z.ZodObject> {
  /** The resource it stands under; its first command is for the record in the address. */
  readonly aggregate: AnyAggregate;
  /** `verb-noun`, unique in the service; the operation id. */
  readonly name: string;
  /** Below the resource, e.g. `/:id/split`. */
  readonly path: string;
  readonly summary: string;
  readonly body: Schema;
  readonly example: z.input<Schema>;
  /** The commands in order, at most 50 streams. Each is judged by what stood before the gesture, but a stream's own state goes on from one to the next. */
  readonly steps: (call: { readonly id: string; readonly body: z.output<Schema> }) => readonly Step[];
}

/** A gesture of whatever body. */
export interface AnyGesture extends Omit<GestureDeclaration<z.ZodObject>, 'steps' | 'example'> {
  readonly example: object;
  readonly steps: (call: never) => readonly Step[];
}

/** Declares a gesture and infers its body. */
export function defineGesture<Schema extends z.ZodObject>(gesture: GestureDeclaration<Schema>): GestureDeclaration<Schema> {
  return gesture;
}
