// Who may import whom. Imports point one way:
//   apps → records → service-kit → messaging → event-store-postgres → event-sourcing → contracts
// Each rule says what to do instead; infra/lint/probes holds code that breaks each of them, and a test sees it refused.

const layers = ['contracts', 'event-sourcing', 'event-store-postgres', 'messaging', 'service-kit', 'records'];

/** Files of a package, wherever the tree stands (the probes have a tree of their own). */
const inPackage = (names) => `(^|/)packages/(${names.join('|')})/`;
/** A package as an import: resolved to its folder, or by its name where it is not installed. */
const ofPackage = (names) => `((^|/)packages/|^@wheelhouse/|node_modules/@wheelhouse/)(${names.join('|')})(/|$)`;
const library = (...names) => `((^|/)node_modules/|^)(${names.join('|')})(/|$)`;

const domain = '(^|/)(packages|apps)/[^/]+/src/(|.*/)domain/';
// Specs, kits that only specs use, and tests.
const specs = '\\.(spec|fault)\\.ts$|/testing/|/test/';
/** What a person runs by hand reads and writes, even in a pure package. */
const commandLines = ['/packages/[^/]+/bin/', '^packages/[^/]+/bin/', '/src/[^/]+/(main|run)\\.ts$'];
const pure = inPackage(['contracts', 'event-sourcing', 'scheduling']);

const nest = library('@nestjs', 'fastify', '@fastify', 'rxjs', 'nestjs-[^/]+');
const typeorm = library('typeorm');
const postgres = library('pg', 'pg-[^/]+');
const kafka = library('kafkajs');

const instead = {
  'contracts': 'contracts knows nobody: put what both sides need into contracts itself, or move the code up to the layer that needs it.',
  'event-sourcing': 'event-sourcing is pure. Name what it needs as a port (a type in event-sourcing) and let event-store-postgres implement it.',
  'event-store-postgres': 'The store does not know who publishes or serves. Take what it needs as an argument, or move the code up to messaging or service-kit.',
  'messaging': 'messaging carries events and serves no one. Take what it needs as an argument, or move the code up to service-kit.',
  'service-kit': 'service-kit is below what it serves. Let the app hand it a declaration, or move the code up to records or the app.',
  'records': 'records is mounted by the apps and knows none of them. Take what differs as an argument of the mount.',
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers.map((layer, height) => ({
      name: `${layer}-imports-downwards`,
      comment: `Imports point one way (apps → records → service-kit → messaging → event-store-postgres → event-sourcing → contracts). ${instead[layer]}`,
      severity: 'error',
      from: { path: inPackage([layer]) },
      to: { path: [...(height + 1 < layers.length ? [ofPackage([...layers.slice(height + 1), 'scheduling'])] : []), '(^|/)apps/'] },
    })),
    {
      name: 'scheduling-stands-alone',
      comment: 'scheduling is mathematics: it takes plain data and gives plain data. Map events or rows to its own types where it is called.',
      severity: 'error',
      from: { path: inPackage(['scheduling']) },
      to: { path: [ofPackage(layers), '(^|/)apps/'] },
    },
    {
      name: 'no-app-imports-another',
      comment: 'Services are joined by events alone. Put the shared type into contracts, or keep a copy of what the other service tells by its events (consumers/).',
      severity: 'error',
      // A test over several services starts them by their declarations.
      from: { path: '(^|/)apps/([^/]+)/', pathNot: '(^|/)apps/[^/]+/test/' },
      to: { path: '(^|/)apps/([^/]+)/', pathNot: '(^|/)apps/$2/' },
    },
    {
      name: 'domain-imports-its-own',
      comment: 'A domain/ folder imports contracts, event-sourcing (which offers the schema library), pure packages (scheduling, the declarations of records) and declarations of its own service. What comes from outside (time, ids, rows, other streams) comes as an argument of decide: ask for it as a fact.',
      severity: 'error',
      from: { path: domain, pathNot: specs },
      to: { pathNot: [ofPackage(['contracts', 'event-sourcing', 'scheduling', 'records']), '(^|/)apps/[^/]+/src/', '(^|/)packages/[^/]+/src/(|.*/)domain/', '^\\.\\.?/', '^(node:)?util$'] },
    },
    {
      name: 'domain-reaches-no-edge',
      comment: 'What a domain/ folder imports (an aggregate, a view, who may) is a declaration, and pure like itself: no Nest, TypeORM, pg, Kafka, no input or output, however far behind. Split the file: the declaration in one, the edge that serves it in another.',
      severity: 'error',
      from: { path: domain, pathNot: specs },
      to: { path: [nest, typeorm, postgres, kafka, inPackage(['service-kit', 'messaging', 'event-store-postgres']), '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dns|child_process|worker_threads|cluster|dgram|process)$'], reachable: true },
    },
    {
      name: 'pure-packages-do-no-io',
      comment: 'contracts, event-sourcing and scheduling run anywhere, at once, the same each time. Take the result of the input or output as an argument; the edge (an app, service-kit, event-store-postgres) does it.',
      severity: 'error',
      from: { path: pure, pathNot: [specs, ...commandLines] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util|buffer|assert|path|worker_threads)$' },
    },
    {
      name: 'nest-at-the-edge',
      comment: 'Nest and Fastify appear in messaging, service-kit, records and the modules of apps. Write a plain function, and let the module there call it.',
      severity: 'error',
      from: { path: [pure, inPackage(['event-store-postgres']), domain, '(^|/)src/(|.*/)views/'] },
      to: { path: nest },
    },
    {
      name: 'typeorm-at-the-edge',
      comment: 'TypeORM serves migrations and plain reads in the services. Writes go through the event store and the projection runner (raw pg).',
      severity: 'error',
      from: { path: [pure, inPackage(['event-store-postgres', 'messaging']), domain] },
      to: { path: typeorm },
    },
    {
      name: 'postgres-at-the-edge',
      comment: 'Pure code never sees the database. Ask for the facts in the declaration; event-store-postgres reads them in the transaction of the command.',
      severity: 'error',
      from: { path: [pure, domain] },
      to: { path: postgres },
    },
    {
      name: 'kafka-in-messaging',
      comment: 'Only messaging talks to Kafka. Declare a consumer, or append an event and let the relay publish it.',
      severity: 'error',
      from: { path: '(^|/)(packages|apps)/', pathNot: [inPackage(['messaging']), specs] },
      to: { path: kafka },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing or three: move what both need into a third, or pass it as an argument. (Types alone may point back.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'declared-dependencies',
      comment: 'Name the library, with its exact version, in the package.json of the workspace that imports it.',
      severity: 'error',
      from: { path: '(^|/)(packages|apps)/[^/]+/src/', pathNot: specs },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'no-broken-imports',
      comment: 'What is imported is not there: correct the path (with its .js ending), or add the library to the package.json of the workspace.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-stay-tests',
      comment: 'What ships does not import a test. Move what both need into a file of its own.',
      severity: 'error',
      from: { path: '(^|/)(packages|apps)/[^/]+/src/', pathNot: specs },
      to: { path: '\\.spec\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/(dist|types)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'infra/lint/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
