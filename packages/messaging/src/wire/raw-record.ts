import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { RawRecord } from './decode-record.js';
import type { Headers } from './headers.js';

/** A message of kafkajs as a record: headers and key as text without U+0000, which no table takes. */
export const rawRecord = (message: Pick<KafkaMessage, 'offset' | 'key' | 'headers' | 'value'>): RawRecord => ({
  offset: Number(message.offset),
  key: clean(message.key?.toString('utf8') ?? ''),
  headers: headersOf(message.headers),
  value: message.value,
});

function headersOf(headers: IHeaders = {}): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      // A header that is sent twice counts by its last value.
      const last = Array.isArray(value) ? value.at(-1) : value;
      return last === undefined ? [] : [[clean(name), clean(typeof last === 'string' ? last : last.toString('utf8'))]];
    }),
  );
}

const clean = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);
