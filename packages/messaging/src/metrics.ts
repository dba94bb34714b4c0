/** What this package counts and times, for whatever collects it. Labels are few: topics, views and reasons. */
export interface MessagingMetrics {
  /** Records applied in a batch, and how long it took in seconds. */
  batchApplied(topic: string, records: number, seconds: number): void;
  /** Records dropped because they were known. */
  duplicates(topic: string, count: number): void;
  /** Records of a type that this release does not know. */
  unknownType(topic: string, type: string, count: number): void;
  /** A record was put aside; `gap` is an alarm. */
  parked(topic: string, view: string | undefined, reason: string): void;
  /** A newer generation of a topic was seen, and its views are built anew. */
  generationChanged(topic: string): void;
}

/** Counts nothing. */
export const noMetrics: MessagingMetrics = {
  batchApplied: () => {},
  duplicates: () => {},
  unknownType: () => {},
  parked: () => {},
  generationChanged: () => {},
};
