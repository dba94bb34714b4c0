import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { RawRecord } from './decode-record.js';
import type { Headers } from './headers.js';

/**
 * A message of kafkajs as a record: headers and key as text without U+0000, which no table takes. Headers are turned
 * into text where they are asked for only; most of the time of reading a record would go there.
 */
export const rawRecord = (message: Pick<KafkaMessage, 'offset' | 'key' | 'headers' | 'value'>): RawRecord => new Message(message);

class Message implements RawRecord {
  readonly offset: number;
  readonly key: string;
  readonly value: Buffer | null;
  private readonly raw: IHeaders;

  constructor({ offset, key, headers = {}, value }: Pick<KafkaMessage, 'offset' | 'key' | 'headers' | 'value'>) {
    this.offset = Number(offset);
    this.key = clean(key?.toString('utf8') ?? '');
    this.value = value;
    this.raw = headers;
  }

  header(name: string): string | undefined {
    const value = this.raw[name];
    // A header that is sent twice counts by its last value.
    const last = Array.isArray(value) ? value.at(-1) : value;
    return last === undefined ? undefined : clean(typeof last === 'string' ? last : last.toString('utf8'));
  }

  get headers(): Headers {
    return Object.fromEntries(
      Object.keys(this.raw).flatMap((name) => {
        const value = this.header(name);
        return value === undefined ? [] : [[clean(name), value]];
      }),
    );
  }
}

/** A record that was kept as text. */
export const storedRecord = (kept: Omit<RawRecord, 'header'>): RawRecord => ({ ...kept, header: (name) => kept.headers[name] });

const clean = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);
