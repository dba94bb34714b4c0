import { hash } from 'node:crypto';

/**
 * Id of the stream that stands beside a record, one for each kind of companion: the time and the version of the record's
 * UUIDv7, so that the two sort together, and the rest from a hash, so that whoever comes first finds the same one.
 */
export function companionId(kind: string, subject: string): string {
  const digits = hash('sha256', `${kind}:${subject}`);
  return `${subject.slice(0, 15)}${digits.slice(0, 3)}-${subject.slice(19, 20)}${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}
