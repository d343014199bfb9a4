import { openBodies, type RenderFile } from '../load/bodies.ts';
import type { PageEntry, PageSource } from '../../site/pageSource.ts';
import type { RenderJob, RenderPage } from './renderJob.ts';
import { SpoolReader } from '../base/spool.ts';

/** The pages of a render job, read from the spools when a route asks for them. */
export async function jobSource(job: RenderJob): Promise<PageSource> {
  const props = new SpoolReader(job.props);
  const bodies = openBodies(job.contentDir, job.bodies, await rendererFor(job));
  const entry = (page: RenderPage): PageEntry => ({
    params: page.params,
    props: {
      load: () => JSON.parse(props.read(page.props)) as unknown,
      body: (pictureOf) => (page.body ? bodies.of(page.body, page.bodyPlace, pictureOf).html : ''),
      text: (index, pictureOf) =>
        bodies.of(page.texts![index]!, page.textPlaces?.[index] ?? undefined, pictureOf).html,
    },
  });
  const byKind = Map.groupBy(job.pages, ({ kind }) => kind);
  return {
    site: job.site,
    pagesOf: (kind) => (byKind.get(kind as RenderPage['kind']) ?? []).map(entry),
  };
}

/** All of Markdown is loaded only for a job with a body that does not wait in a spool: after a cold build's load, none. */
async function rendererFor({ pages }: RenderJob): Promise<RenderFile> {
  const isRendered = pages.some(
    ({ body, bodyPlace, textPlaces = [] }) => (body !== undefined && !bodyPlace) || textPlaces.includes(null),
  );
  if (isRendered) return (await import('../load/renderFile.ts')).renderFile;
  return (path) => {
    throw new Error(`the body of ${path} waits in no spool`);
  };
}
