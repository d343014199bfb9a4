/** What a first visit to a page of each kind loads before it can be read, and the scripts after that, compressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { placeOf } from '../../src/pipeline/astro/astroConfig.ts';
import { filesOf, kindOf } from '../support/pages.ts';
import { ARCHIVES, builtSite, ROOT, type ArchiveName } from '../support/site.ts';

/**
 * Text and style sheets. A server sends ten packets of 1,460 bytes before it hears from the browser again (RFC 6928);
 * headers take some of them. What fits is on the screen after one round trip, on a slow line too.
 */
const FIRST_FLIGHT = 14 * 1024;
/** Kinds that may have more, and why. */
const LARGER: Record<string, number> = {
  // Every zone of the country by name, on its map and by rank: one page instead of one for each province.
  zones: 26_000,
  // Queries over the years: shows nothing before its script, and shares the style sheet of the whole search.
  'search, level 1': 15_300,
};

/** The search box with its suggestions, the reader's settings, the menu of paragraphs: all come after the text. */
const SCRIPTS = 8_000;
const LARGER_SCRIPTS: Record<string, number> = {
  // Forms of citation, made and copied in the browser.
  article: 12_000,
  // Charts are drawn anew for each pair.
  compare: 10_000,
  // The page is the program, and finds out where the site lies. The index's reader comes with the first query, in a
  // thread of its own; chips of synonyms with the first answer that has one, kept searches where there are any.
  search: 27_000,
  // The reader's list: references as an article's page has them, and the files made of all of them.
  list: 11_000,
  // The chart of queries over the years, with its files; it finds out where the site lies.
  'search, level 1': 12_300,
};

/** A slow line under HTTP/1.1 waits for each six files, and for what only those name. */
const SCRIPT_FILES = 9;
const SCRIPT_ROUNDS = 2;

/** Sheets for paper and for forced colours: on a screen of usual colours they are fetched after what is seen, or not used. */
const OTHER_SHEETS = 4_000;

describe.each<ArchiveName>(['shipped', 'varied'])('pages of the %s archive', (name) => {
  /** Sizes of every page, as the heaviest of its kind. */
  async function weights(): Promise<Map<string, Weight>> {
    const site = builtSite(name);
    const { archive } = await loadArchive(join(ROOT, ARCHIVES[name]));
    const { base } = placeOf(archive.site.baseUrl);
    const heaviest = new Map<string, Weight>();
    const sizes = new Map<string, number>();
    const sizeOf = (path: string) => {
      if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(path)).length);
      return sizes.get(path)!;
    };
    const sum = (paths: Iterable<string>) => [...paths].reduce((all, path) => all + sizeOf(path), 0);
    for (const file of filesOf(site).filter((path) => path.endsWith('.html'))) {
      const path = join(site, file);
      const html = readFileSync(path, 'utf8');
      const own = (address: string) => join(site, decodeURIComponent(address.slice(base.length)));
      const found = (tag: RegExp) => Array.from(html.matchAll(tag), ([, address]) => own(address!));
      const sheets = found(/<link rel="stylesheet"(?! media=)[^>]* href="([^"]+)"/g);
      const others = found(/<link rel="stylesheet" media="[^"]+" href="([^"]+)"/g);
      const scripts = withImports(found(/<script [^>]*src="([^"]+)"/g));
      const weight = {
        file,
        text: sum([path, ...sheets]),
        others: sum(others),
        scripts: sum(scripts.keys()),
        scriptFiles: scripts.size,
        scriptRounds: Math.max(0, ...scripts.values()),
      };
      const kind = kindOf(file);
      const before = heaviest.get(kind);
      heaviest.set(kind, {
        file: before && before.text > weight.text ? before.file : file,
        text: Math.max(weight.text, before?.text ?? 0),
        others: Math.max(weight.others, before?.others ?? 0),
        scripts: Math.max(weight.scripts, before?.scripts ?? 0),
        scriptFiles: Math.max(weight.scriptFiles, before?.scriptFiles ?? 0),
        scriptRounds: Math.max(weight.scriptRounds, before?.scriptRounds ?? 0),
      });
    }
    return heaviest;
  }

  it('are small enough for one round trip, scripts apart', async () => {
    const heaviest = await weights();
    expect(heaviest.size).toBeGreaterThan(15);
    expect(heaviest.get('article')!.text).toBeGreaterThan(5000);
    expect(heaviest.get('article')!.others).toBeGreaterThan(1000);
    expect(heaviest.get('search')!.scripts).toBeGreaterThan(10_000);
    const tooHeavy = [...heaviest].flatMap(([kind, { file, text, others, scripts }]) => [
      ...(text > (LARGER[kind] ?? FIRST_FLIGHT) ? [`${file}: ${text} bytes`] : []),
      ...(others > OTHER_SHEETS ? [`${file}: ${others} bytes of sheets for paper and forced colours`] : []),
      ...(scripts > (LARGER_SCRIPTS[kind] ?? SCRIPTS) ? [`${file}: ${scripts} bytes of scripts`] : []),
    ]);
    expect(tooHeavy).toEqual([]);
  });

  it('have their scripts in few files, which name no others in a row', async () => {
    const heaviest = [...(await weights())];
    expect(Math.max(...heaviest.map(([, { scriptRounds }]) => scriptRounds))).toBe(SCRIPT_ROUNDS);
    const tooMany = heaviest.filter(([, { scriptFiles }]) => scriptFiles > SCRIPT_FILES);
    expect(tooMany.map(([kind, { scriptFiles }]) => `${kind}: ${scriptFiles} files`)).toEqual([]);
  });
});

/** Sizes in bytes, and the page that has them. */
interface Weight {
  file: string;
  text: number;
  others: number;
  scripts: number;
  scriptFiles: number;
  /** After how many answers from the server the last script is asked for, the first counted. */
  scriptRounds: number;
}

/** Scripts and those that they cannot run without. @returns of each, in which round it comes: 1 for the page's own */
function withImports(scripts: string[]): Map<string, number> {
  const all = new Map(scripts.map((path) => [path, 1]));
  for (const [path, round] of all)
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      const imported = join(path, '..', name!);
      if (!all.has(imported)) all.set(imported, round + 1);
    }
  return all;
}
