/** Says what eslint says about texts that stand nowhere: reads [{ file, text }] and writes a list of rule names for each. */
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import { repository } from '../local/places.mjs';

/** @type {{ file: string, text: string }[]} */
const given = JSON.parse(await text(process.stdin));
const eslint = new ESLint({ cwd: repository });
const rules = [];
for (const { file, text: source } of given) {
  const [result] = await eslint.lintText(source, { filePath: file });
  rules.push(result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []);
}
process.stdout.write(JSON.stringify(rules));
