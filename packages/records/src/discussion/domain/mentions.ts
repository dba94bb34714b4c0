import { id, z, type Command, type Rejection } from '@wheelhouse/event-sourcing';
import { readerFacts, readerRefused, type KnownReaders } from '../../known/readers.js';

/** Members who are to be told, each once. */
export const mentions = () =>
  z
    .array(id())
    .max(20)
    .default([])
    .transform((members) => [...new Set(members)]);

/** Asks who is mentioned, and which teams they are in. */
export const mentionFacts = readerFacts;

/** Why a text cannot mention whom it does: nobody knows them, they are not active, or may not read what is talked about. */
export const mentionsRefused = (mentioned: readonly string[], facts: KnownReaders, command: Pick<Command<object>, 'now' | 'root'>): Rejection | undefined =>
  mentioned.map((member, index) => readerRefused(member, facts, command, { code: 'discussion.mention-cannot-read', pointer: `/mentions/${index}` })).find(Boolean);
