/** Navigation and footer: what `menu` of `site.yaml` asks for, resolved to sections, pages and addresses. */
import { z } from 'zod';
import { fault, say } from '../problems/fault.ts';
import type { Problem } from '../problems/problem.ts';
import type { LocatedYaml } from '../problems/yaml.ts';
import type { ProseInput } from './schema.ts';

/** Parts of the site that a menu may name. */
export const SECTIONS = [
  'home',
  'zones',
  'topics',
  'dates',
  'authors',
  'columns',
  'issues',
  'coverage',
  'search',
  'feed',
  'data',
] as const;
type Section = (typeof SECTIONS)[number];

const entry = z.union(
  [z.string().min(1), z.strictObject({ to: z.string().min(1), label: z.string().min(1).optional() })],
  say('menu-entry-form'),
);

/** `menu` of `site.yaml`; a part that is left out is the usual one. */
export const menu = z
  .strictObject({ header: z.array(entry).optional(), footer: z.array(entry).optional() })
  .default({});

type Wanted = z.output<typeof menu>;

/** One entry: a section, whose label is the interface's, or a link with its own. */
export type MenuEntry =
  | { section: Section; label?: string }
  /** A page of `pages/`; about and help have a label of the interface's. */
  | { page: string; label?: string }
  | { url: string; label: string };

/** Both menus. */
export interface Menu {
  header: MenuEntry[];
  footer: MenuEntry[];
}

const HEADER = ['home', 'zones', 'topics', 'dates', 'authors', 'columns', 'issues'] as const;

/**
 * Resolves the menus. Pages of the archive's own stand in the footer where it says nothing else.
 * @param file and `located`: `site.yaml`, for telling an entry that leads nowhere
 */
export function resolveMenu(
  { header = [...HEADER], footer }: Wanted,
  prose: readonly ProseInput[],
  file: string,
  located: Pick<LocatedYaml, 'placeOf'>,
): { menu: Menu; problems: Problem[] } {
  const problems: Problem[] = [];
  const own = prose.map(({ name }) => name).filter((name) => name !== 'about' && name !== 'help');
  const resolve = (part: 'header' | 'footer', wanted: NonNullable<Wanted['header']>) =>
    wanted.flatMap((one, index): MenuEntry[] => {
      const { to, label } = typeof one === 'string' ? { to: one, label: undefined } : one;
      const found = entryOf(to, label, prose);
      if (found) return [found];
      problems.push({
        ...fault('menu-unknown', {
          name: to,
          known: [...SECTIONS, ...prose.map(({ name }) => name)].join('、'),
        }),
        file,
        ...located.placeOf(['menu', part, index]),
        field: `menu.${part}.${index}`,
      });
      return [];
    });
  return {
    menu: {
      header: resolve('header', header),
      footer: resolve('footer', footer ?? ['about', 'help', ...own, 'coverage', 'feed', 'data']),
    },
    problems,
  };
}

function entryOf(to: string, label: string | undefined, prose: readonly ProseInput[]): MenuEntry | undefined {
  if ((SECTIONS as readonly string[]).includes(to))
    return { section: to as Section, ...(label && { label }) };
  const page = prose.find(({ name }) => name === to);
  if (page) {
    const usual = label ?? (to === 'about' || to === 'help' ? undefined : page.title);
    return { page: to, ...(usual && { label: usual }) };
  }
  if (/^https?:\/\//.test(to) || (to.startsWith('/') && !to.startsWith('//')))
    return label ? { url: to, label } : undefined;
  return undefined;
}
