/** What the building process tells a rendering one: settings and pages, in a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Site } from '../../archive/schema.ts';
import type { PlannedPage } from '../plan/pages.ts';
import type { RemoteError } from '../base/remoteError.ts';
import type { BodyPlace } from '../load/parsePool.ts';

/** All that a rendering process is to make. */
export interface RenderJob {
  site: Site;
  contentDir: string;
  /** Spool of props. */
  props: string;
  /** Spools of bodies. */
  bodies: string[];
  /** Folder to render into. */
  outDir: string;
  pages: RenderPage[];
}

/** A page of the plan, and where its text is. */
export interface RenderPage extends PlannedPage {
  /** Where the body waits in the spool, if it does. */
  bodyPlace?: BodyPlace;
  /** The same of its `texts`; null for one that does not. */
  textPlaces?: (BodyPlace | null)[];
}

/** What a rendering process is told once it may begin: file of its job. */
export interface RenderOrder {
  job: string;
}

/** Messages from a rendering process. */
export type RenderMessage = { rendered: number } | { error: RemoteError };

/** One line for the settings, one for each page: no line grows with the archive. */
export function writeJob(path: string, { pages, ...rest }: RenderJob): void {
  writeFileSync(path, [rest, ...pages].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Reads what `writeJob` wrote. */
export function readJob(path: string): RenderJob {
  const [first, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return {
    ...(JSON.parse(first!) as Omit<RenderJob, 'pages'>),
    pages: lines.map((line) => JSON.parse(line) as RenderPage),
  };
}
