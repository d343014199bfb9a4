/** The architecture as rules (docs/architecture.md): one folder, one stage; imports run one way. */

const FOUNDATIONS = '^src/(text|dates|markdown|strings|urls\\.ts)';
/** Types of records and problems: the vocabulary that addresses and registries share with the articles. */
const VOCABULARY = '^src/(articles/(record|schema)|problems/problem)\\.ts$';

/** Nothing in `from` may import what matches `to`. */
const forbid = (name, comment, from, to, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to, ...more },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no reading order. Types are erased before anything runs, so they do not count.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'foundations-stand-alone',
      comment: 'Text, dates, Markdown, addresses and strings know no stage.',
      severity: 'error',
      from: { path: FOUNDATIONS },
      to: { path: '^src/', pathNot: [FOUNDATIONS, VOCABULARY] },
    },
    {
      name: 'foundations-take-types-only',
      comment: 'From the articles they take the names of things, never code.',
      severity: 'error',
      from: { path: FOUNDATIONS },
      to: { path: '^src/articles/', dependencyTypesNot: ['type-only'] },
    },
    forbid(
      'archive-and-articles-come-first',
      'What is read does not know what is made of it.',
      '^src/(archive|articles)/',
      '^src/(catalogue|feeds|import|offline|pipeline|search|site)/',
    ),
    forbid(
      'catalogue-before-views',
      'The catalogue knows neither pages nor search.',
      '^src/catalogue/',
      '^src/(feeds|import|offline|pipeline|search|site)/',
    ),
    forbid(
      'views-before-pages',
      'Views compute props; they do not know who renders them.',
      '^src/site/views/',
      '^src/(feeds|import|offline|pipeline|search)/|^src/site/(?!views/)',
    ),
    forbid(
      'feeds-before-build',
      'Feeds are functions of the catalogue.',
      '^src/feeds/',
      '^src/(import|pipeline)/|^src/site/(?!views/)',
    ),
    forbid(
      'search-before-build',
      'Search knows the catalogue, not the build that calls it.',
      '^src/search/',
      '^src/(feeds|import|pipeline|site)/',
    ),
    forbid(
      'pages-render-props',
      'A page renders its props: it neither reads articles nor computes facets.',
      '^src/site/(pages|layouts|components)/',
      '^src/(archive/load|articles/(load|parse)|catalogue/|import/)',
      { dependencyTypesNot: ['type-only'] },
    ),
    forbid('import-is-a-tool', 'Only commands start an import.', '^src/(?!import/)', '^src/import/'),
    forbid('source-knows-no-command', 'Commands call the source, never the other way.', '^src/', '^scripts/'),
    forbid('no-tests-in-source', 'What ships does not need the tests.', '^(src|scripts)/', '^tests/'),
    {
      name: 'no-undeclared-packages',
      comment: 'Every package is named in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere. Astro’s own modules exist only while it runs.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)' },
    },
    {
      name: 'source-without-dev-packages',
      comment: 'Building and serving need only `dependencies`.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
