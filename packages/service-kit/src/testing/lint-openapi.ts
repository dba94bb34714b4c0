import { createConfig, lintFromString } from '@redocly/openapi-core';

/** What Redocly's recommended rules say against a document, one line a complaint. */
export async function lintOpenApi(document: object): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off', 'operation-4xx-response': 'error' }, telemetry: 'off' });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  return problems.map((problem) => `${problem.severity} ${problem.ruleId} ${problem.location[0]?.pointer ?? ''}: ${problem.message}`);
}
