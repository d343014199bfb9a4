/**
 * The architecture as rules (docs/architecture.md): one folder, one stage; imports run one way.
 * The table is read by depcruise, which sees TypeScript, and by eslint.config.mjs, which sees Astro's files too.
 */

/** Everything between raw text and pages, for rooms that must not know of it. */
const SITE_MAKING = ['catalogue', 'search', 'offline', 'views', 'feeds', 'site'];

/**
 * Rooms of src from the ground up. A room may import those above it in this list, but for those in `not`;
 * of those in `types` it may take types alone.
 */
export const ROOMS = [
  // The server serves any folder; it knows nothing of archives.
  { room: 'server' },
  { room: 'text' },
  { room: 'ids', path: 'ids\\.ts$' },
  { room: 'problems' },
  { room: 'files' },
  { room: 'rights' },
  { room: 'dates' },
  { room: 'ledger' },
  { room: 'urls', path: 'urls\\.ts$' },
  { room: 'markdown' },
  { room: 'strings' },
  { room: 'citation', not: ['urls', 'markdown', 'strings'] },
  { room: 'archive' },
  // The table of article fields drives every room below it.
  { room: 'fields', path: 'articles/fields/' },
  { room: 'articles', path: 'articles/(?!fields/)', types: ['archive'] },
  { room: 'catalogue', types: ['archive', 'articles', 'markdown'] },
  { room: 'search', types: ['archive', 'articles', 'catalogue', 'strings'] },
  { room: 'offline' },
  { room: 'views', path: 'site/views/', not: ['search', 'offline'], types: ['archive', 'articles'] },
  { room: 'feeds', not: ['search'], types: ['archive', 'articles'] },
  // A page renders its props: it neither reads articles nor computes facets.
  {
    room: 'site',
    path: 'site/(?!views/)',
    not: ['feeds'],
    types: ['problems', 'archive', 'articles', 'catalogue'],
  },
  { room: 'import', not: SITE_MAKING },
  { room: 'review', not: SITE_MAKING },
  { room: 'init', not: SITE_MAKING },
  { room: 'pipeline', not: ['import', 'review', 'init'] },
  { room: 'preview', not: ['import', 'review', 'init'] },
  { room: 'commands' },
].map(({ room, path = `${room}/`, not = [], types = [] }, index, all) => ({
  room,
  path: `^src/${path}`,
  types,
  /** Rooms that this one must not import at all. */
  never: [...not, ...all.slice(index + 1).map((later) => later.room)],
}));

const pathsOf = (rooms) =>
  ROOMS.filter(({ room }) => rooms.includes(room))
    .map(({ path }) => path)
    .join('|');

/** What runs in a browser: there is no Node there. Everything reachable from it counts. */
export const BROWSER =
  '^src/search/(codec|documents|query|read|results|ui)/|^src/search/serve/(client|engine|protocol|worker)\\.ts$|^src/offline/|\\.client\\.ts$';
/** Files of those folders that only Node loads. */
const NODE_ONLY = '\\.node\\.ts$|^src/search/documents/sitePage\\.ts$';

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error(
      'no-cycles',
      'A cycle has no reading order. Types are erased before anything runs, so they do not count.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    ...ROOMS.filter(({ never }) => never.length > 0).map(({ room, path, never }) =>
      error(
        `${room}-imports-upwards`,
        'Imports run down the flow only (docs/architecture.md).',
        { path },
        { path: pathsOf(never) },
      ),
    ),
    ...ROOMS.filter(({ types }) => types.length > 0).map(({ room, path, types }) =>
      error(
        `${room}-takes-types-only`,
        'It knows what these things are called, not how they are made.',
        { path },
        { path: pathsOf(types), dependencyTypesNot: ['type-only'] },
      ),
    ),
    error(
      'every-room-in-the-table',
      'A new folder of src gets a row in ROOMS, at its place in the flow.',
      { path: '^src/', pathNot: [...ROOMS.map(({ path }) => path), '^src/env\\.d\\.ts$'] },
      {},
    ),
    error(
      'browser-code-without-node',
      'A browser has no Node; name what only Node loads *.node.ts.',
      { path: BROWSER, pathNot: NODE_ONLY },
      { dependencyTypes: ['core'] },
    ),
    error(
      'browser-code-reaches-no-node',
      'What browser code imports runs in the browser too.',
      { path: BROWSER, pathNot: NODE_ONLY },
      { path: NODE_ONLY, dependencyTypesNot: ['type-only'] },
    ),
    error(
      'source-knows-no-command',
      'Commands call the source, never the other way.',
      { path: '^src/' },
      { path: '^scripts/' },
    ),
    error(
      'no-tests-in-source',
      'What ships does not need the tests.',
      { path: '^(src|scripts)/' },
      { path: '^tests/' },
    ),
    error(
      'no-undeclared-packages',
      'Every package is named in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    error(
      'no-unresolvable',
      'An import that leads nowhere. Astro’s own modules exist only while it runs.',
      {},
      { couldNotResolve: true, pathNot: '^(astro:|virtual:)' },
    ),
    error(
      'source-without-dev-packages',
      'Building and serving need only `dependencies`.',
      { path: '^src/', pathNot: '\\.d\\.ts$' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
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
