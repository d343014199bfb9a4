/** How the browser's modules are put together into files. */

/** What Rolldown tells about a module. */
interface Known {
  readonly importers: readonly string[];
}
interface Context {
  getModuleInfo(id: string): Known | null;
}
/** One group of Rolldown's `output.codeSplitting`. */
interface Group {
  name: (id: string, context: Context) => string | null;
  minShareCount: number;
}

/** The script of an Astro component, as the bundler names it. */
const scriptOf = (component: string) => `/${component}.astro?astro&type=script`;

/**
 * What these need and others need too is one file; the first that needs a module takes it. The order is from what every
 * page loads to what few do, and what comes with a reader's first key stands before the search page, of which it would
 * need the whole file.
 *
 * By itself the bundler makes a file for each set of scripts that share a module: 26 on the search page, most of a few
 * hundred bytes, and a slow line waits for each. So a page loads a little that it does not need, in a third of the
 * files.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  frame: [scriptOf('SearchBox')],
  references: ['/citation/gbt7714.', scriptOf('ListButton')],
  citation: [scriptOf('Citation')],
  list: [scriptOf('ListPage'), scriptOf('ComparePage')],
  charts: [scriptOf('TrendsPage')],
  suggestions: ['/search/ui/box/suggestions.'],
  search: [scriptOf('SearchPage')],
};

/** @returns groups for Rolldown's `output.codeSplitting`, in the order in which they take modules */
export function scriptFiles(): Group[] {
  return Object.entries(SHARED).map(([name, starts]) => ({
    name: (id, context) => (isNeeded(id, starts, context) ? name : null),
    minShareCount: 2,
  }));
}

/** Whether one of these scripts cannot run without the module. */
function isNeeded(id: string, starts: readonly string[], context: Context): boolean {
  const needing = new Set([id]);
  for (const module of needing) {
    if (starts.some((start) => module.includes(start))) return true;
    for (const importer of context.getModuleInfo(module)?.importers ?? []) needing.add(importer);
  }
  return false;
}
