// `npx turbo gen aggregate|command|view`: the files of one more aggregate, command or view, in the pattern of those there
// are. What comes out passes the tests at once; the rule it is for is then yours to write, test first.
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const templates = require('./templates.js');

const root = path.resolve(__dirname, '../..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const kebab = (value) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) || 'lower case, words joined by hyphens';
const contextPrompt = { type: 'list', name: 'context', message: 'Which context?', choices: ['product', 'project'] };

const create = (file, content) => () => {
  if (existsSync(path.join(root, file))) throw new Error(`${file} is there already`);
  require('node:fs').mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
  return `made ${file}`;
};

/** Replaces one place of a file that has to be there. */
const edit = (file, place, replacement) => () => {
  const before = read(file);
  const after = before.replace(place, replacement);
  if (after === before) throw new Error(`${file} has no place like ${place}`);
  writeFileSync(path.join(root, file), after);
  return `changed ${file}`;
};

const writeContracts = () => {
  execFileSync('npm', ['run', '--silent', 'contracts'], { cwd: root, stdio: 'pipe' });
  return 'wrote schemas, golden files and AsyncAPI of the contracts';
};

/** Puts a line before the first line of imports, in a file that has some. */
const addImport = (file, line) => edit(file, /^(?=import )/m, `${line}\n`);

/** What a person who adds a fact decides next: how it is taken back, or why not for good. */
const notYet = 'nothing takes it back yet';
const undoDocs = 'docs/undo.md';
const undoRow = (event, by) => `| ${event} | ${by} |`;

/** Says of a new fact that nothing takes it back, where its aggregate says so of each; in the code, and to users. */
const addUndo = (file, { camel, words }, name, event) => [
  ...(/\bnoWayBack\b/.test(read(file)) ? [] : [edit(file, /import \{ ([^}]*) \} from '@wheelhouse\/event-sourcing';/, (_line, list) => `import { ${[...list.split(', '), 'noWayBack'].sort().join(', ')} } from '@wheelhouse/event-sourcing';`)]),
  edit(file, `undoOf(${camel})({\n`, `undoOf(${camel})({\n  ${event}: noWayBack('${name}', '${notYet}'),\n`),
  edit(undoDocs, new RegExp(`(### ${words}\n\n.*\n.*\n)((?:\\|.*\n)*)`), (_section, head, rows) => `${head}${[...rows.trimEnd().split('\n'), undoRow(event, `— ${notYet}`)].sort().join('\n')}\n`),
];

module.exports = function generators(plop) {
  plop.setGenerator('aggregate', {
    description: 'One more kind of record: its events, state, two commands with specs, its page, in its service',
    prompts: [
      contextPrompt,
      { type: 'input', name: 'name', message: 'Its name, e.g. release-note', validate: kebab },
      { type: 'input', name: 'plural', message: 'The plural noun of its address, e.g. release-notes', validate: kebab },
    ],
    actions: ({ context, name, plural }) => {
      const names = templates.namesOf({ context, name, plural });
      const service = `apps/${context}-service/src`;
      const folder = `${service}/${name}`;
      const index = `packages/contracts/src/${context}/index.ts`;
      const undos = `${service}/undo.ts`;
      const undo = existsSync(path.join(root, undos))
        ? [
            create(`${folder}/${name}.undo.ts`, templates.undo(names, notYet)),
            addImport(undos, `import { ${names.camel}Undo } from './${name}/${name}.undo.js';`),
            edit(undos, '...[', `...[${names.camel}Undo, `),
            edit(undoDocs, '## Fact by fact\n\n', (place) => [`${place}### ${names.words}`, '', '| Fact | Taken back by |', '| --- | --- |', undoRow(`${names.pascal}Created`, `— ${notYet}`), undoRow(`${names.pascal}Renamed`, `\`rename-${name}\``), '', ''].join('\n')),
          ]
        : [];
      return [
        create(`packages/contracts/src/${context}/${name}.events.ts`, templates.events(names)),
        addImport(index, `import * as ${names.camel} from './${name}.events.js';`),
        edit(index, /^(?=export \* from )/m, `export * from './${name}.events.js';\n`),
        edit(index, /\s*$/, `\n\n/** Every event of a ${names.words}'s stream, in its newest version. */\nexport const ${names.camel}Events = Object.values(${names.camel});\n`),
        create(`${folder}/domain/${name}.state.ts`, templates.state(names)),
        create(`${folder}/domain/create-${name}.ts`, templates.createCommand(names)),
        create(`${folder}/domain/rename-${name}.ts`, templates.renameCommand(names)),
        create(`${folder}/domain/${name}.spec.ts`, templates.domainSpec(names)),
        create(`${folder}/views/${name}-page.ts`, templates.page(names)),
        create(`${folder}/views/${name}-page.spec.ts`, templates.pageSpec(names)),
        create(`${folder}/${name}.aggregate.ts`, templates.aggregate(names)),
        create(`${folder}/${name}.ts`, templates.table(names)),
        addImport(`${service}/service.ts`, `import { ${names.camel}, ${names.camel}Commands } from './${name}/${name}.js';`),
        edit(`${service}/service.ts`, /aggregates: \[/, `aggregates: [${names.camel}, `),
        edit(`${service}/service.ts`, /commands: \[/, `commands: [...${names.camel}Commands, `),
        ...undo,
        writeContracts,
      ];
    },
  });

  plop.setGenerator('command', {
    description: 'One more command of an aggregate: its event, its rule with a spec, its row in the table',
    prompts: [
      contextPrompt,
      { type: 'input', name: 'aggregate', message: 'Of which aggregate, e.g. feature?', validate: kebab },
      { type: 'input', name: 'name', message: 'Its name as verb-noun, e.g. flag-feature', validate: kebab },
      { type: 'input', name: 'event', message: 'The fact in the past tense, e.g. FeatureFlagged', validate: (value) => /^([A-Z][a-z0-9]+){2,}$/.test(value) || 'PascalCase, in the past tense' },
    ],
    actions: ({ context, aggregate, name, event }) => {
      const names = { ...templates.namesOf({ context, name: aggregate, plural: '' }), command: templates.commandNamesOf(name, aggregate, event) };
      const folder = `apps/${context}-service/src/${aggregate}`;
      return [
        edit(`packages/contracts/src/${context}/${aggregate}.events.ts`, /\s*$/, templates.event(names)),
        edit(`${folder}/domain/${aggregate}.state.ts`, /(function next\((\w+):[\s\S]*?switch \(event\.type\) \{\n)/, `$1    case '${event}':\n      return $2;\n`),
        create(`${folder}/domain/${name}.ts`, templates.command(names)),
        create(`${folder}/domain/${name}.spec.ts`, templates.commandSpec(names, read(`packages/contracts/src/${context}/${aggregate}.events.ts`))),
        addImport(`${folder}/${aggregate}.ts`, `import { ${names.command.camel} } from './domain/${name}.js';`),
        edit(`${folder}/${aggregate}.ts`, /Commands = \[\n/, `Commands = [\n  ${names.command.camel},\n`),
        ...(existsSync(path.join(root, `${folder}/${aggregate}.undo.ts`)) ? addUndo(`${folder}/${aggregate}.undo.ts`, names, name, event) : []),
        writeContracts,
      ];
    },
  });

  plop.setGenerator('view', {
    description: 'One more own view of an aggregate: its fold with a spec, filled in the transaction of each command',
    prompts: [
      contextPrompt,
      { type: 'input', name: 'aggregate', message: 'Of which aggregate, e.g. feature?', validate: kebab },
      { type: 'input', name: 'name', message: 'Its name, e.g. feature-activity', validate: kebab },
    ],
    actions: ({ context, aggregate, name }) => {
      const names = { ...templates.namesOf({ context, name: aggregate, plural: '' }), view: templates.namesOf({ context, name, plural: '' }) };
      const folder = `apps/${context}-service/src/${aggregate}`;
      return [
        create(`${folder}/views/${name}.ts`, templates.view(names)),
        create(`${folder}/views/${name}.spec.ts`, templates.viewSpec(names)),
        addImport(`${folder}/${aggregate}.aggregate.ts`, `import { ${names.view.camel} } from './views/${name}.js';`),
        edit(`${folder}/${aggregate}.aggregate.ts`, /views: \[/, `views: [${names.view.camel}, `),
      ];
    },
  });
};
