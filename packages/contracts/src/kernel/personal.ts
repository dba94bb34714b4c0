import { z } from 'zod';
import { text } from './values.js';

/** Words as a person writes them in a command; the edge seals them before a decider sees them. */
export type Words = string & z.$brand<'words'>;

/**
 * Words encrypted under a key of their own (AES-256-GCM). The key is filed in the key store under `subject`;
 * when it is destroyed the words are unreadable wherever a copy lies, while the fact remains.
 */
export const sealedText = z.object({
  /** Id of the key in the key store. */
  key: z.uuid(),
  /** Whose words these are: `member:<id>` or `customer:<id>`. */
  subject: z.string().max(100),
  /** base64url of nonce (12 bytes), ciphertext and tag (16 bytes). */
  cipher: z.string().max(200_000),
});
export type SealedText = z.infer<typeof sealedText>;

/** What a decider receives for a body: each of its words sealed. */
export type Sealed<T> = T extends Words
  ? SealedText
  : T extends string | number | boolean | bigint | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? Sealed<Item>[]
      : unknown extends T
        ? T
        : { [Key in keyof T]: Sealed<T[Key]> };

/**
 * A command's field that may hold personal words; they are sealed under the caller, or under the member or customer whom `subject`
 * names: a field of the nearest object around the words, or by `record.customer` a column of the page of what the command is about.
 */
export const words = (max: number, subject = 'caller') => text(max).brand<'words'>().meta({ personal: subject });

/** An event's field that holds sealed words; `subject` names the field of the event that tells whose they are. */
export const personal = (subject: string) => sealedText.meta({ personal: subject });
