/** Where Kafka's jars lie once they are fetched. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programsFolder, repository } from './places.mjs';

/** The pom, the checksums and the log settings of the broker. */
export const kafkaRecipe = join(repository, 'infra', 'local', 'kafka');

/** Named after what the checksums say, so that another version lies elsewhere. */
export function kafkaJarsFolder() {
  const mark = createHash('sha256').update(readFileSync(join(kafkaRecipe, 'checksums.txt'))).digest('hex').slice(0, 12);
  return join(programsFolder(), `kafka-${mark}`);
}
