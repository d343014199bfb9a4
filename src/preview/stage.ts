/** The present state of the preview: the content as it is, the templates as they are, and what is wrong with either. */
import { join } from 'node:path';
import { placeOf, ROOT } from '../pipeline/astro/astroConfig.ts';
import { digest } from '../pipeline/base/digest.ts';
import type { Problem } from '../problems/problem.ts';
import { withBase } from '../urls.ts';
import type { FilePlace } from './editor.ts';
import { faultOf, templateFault } from './faults.ts';
import { Memory, type Look } from './memory.ts';
import { plainPage, type PanelSettings } from './panel/page.ts';
import { panelState, type PanelState } from './panel/state.ts';
import type { PreviewRenderer } from './renderer.ts';
import { makeSearchFiles } from './searchFiles.ts';
import { answerTo, type Answer } from './site.ts';
import { Templates } from './templates/templates.ts';

/** What to show. */
export interface StageOptions {
  contentDir: string;
  /** Shows drafts as if they were published. */
  drafts: boolean;
  /** File that keeps the parsed articles from one preview to the next. */
  kept: string;
  /** Link that opens a file in an editor. */
  linkTo: (place: FilePlace) => string;
}

/** An answer, and what is reported in the panel on it. */
export interface ToldAnswer {
  answer: Answer;
  told: PanelSettings;
}

/** What a look at content and templates changed. */
export interface Changes {
  problems: boolean;
  /** Pages may be others than before. */
  pages: boolean;
  /** The site lies under another path. */
  base: boolean;
}

/** One archive on view. */
export class Stage {
  readonly #options: StageOptions;
  readonly #memory: Memory;
  readonly #search;
  readonly templates = new Templates();
  #look: Look = { problems: [] };
  #renderer: PreviewRenderer | undefined;
  #faults: Problem[] = [];

  constructor(options: StageOptions) {
    this.#options = options;
    this.#search = makeSearchFiles(options.contentDir);
    this.#memory = new Memory({ ...options, code: this.templates.code });
  }

  /** Every problem there is. */
  get problems(): Problem[] {
    return [...this.#faults, ...this.#look.problems];
  }

  /** Path under which the site lies. */
  get base(): string {
    return this.#look.snapshot ? placeOf(this.#look.snapshot.catalogue.archive.site.baseUrl).base : '/';
  }

  /** Changes with anything that pages are made of. */
  get version(): string {
    return digest(
      this.#look.snapshot?.version ?? '',
      this.#renderer?.folder ?? '',
      JSON.stringify(this.#faults),
    );
  }

  /** State for the panel. */
  panel(): PanelState {
    const { base, version } = this;
    const drafts = (this.#look.snapshot?.drafts ?? []).map((path) => withBase(base, path));
    return panelState(this.problems, { version, base, drafts }, this.#options.linkTo);
  }

  /** Looks at the content and the templates. Does not fail: what goes wrong becomes a problem, and all else stays. */
  async look(): Promise<Changes> {
    const before = this.#told();
    const faults: Problem[] = [];
    const look = await this.#memory.look().catch((error: unknown) => {
      faults.push(faultOf(error, this.#options.contentDir));
      return this.#look;
    });
    const site = look.snapshot?.catalogue.archive.site;
    const renderer =
      site &&
      (await this.templates.renderer(site).catch((error: unknown) => {
        faults.push(templateFault(error, ROOT));
        return this.#renderer;
      }));
    this.#look = look;
    this.#renderer = renderer;
    this.#faults = faults;
    const now = this.#told();
    return {
      problems: now.problems !== before.problems,
      pages: now.version !== before.version,
      base: now.base !== before.base,
    };
  }

  #told() {
    return { problems: JSON.stringify(this.problems), version: this.version, base: this.base };
  }

  /** Answers for a path of the site, decoded and without the base path. Does not fail. */
  async answer(path: string): Promise<ToldAnswer> {
    const { version, base } = this;
    const told: PanelSettings = { version, base };
    const { snapshot } = this.#look;
    const renderer = this.#renderer;
    const { contentDir, linkTo } = this.#options;
    if (!snapshot || !renderer) return { answer: nothingYet(told), told };
    try {
      const answer = await answerTo(path, { snapshot, renderer, search: this.#search, contentDir });
      if (!('html' in answer)) return { answer, told };
      if (answer.status === 404) return { answer: this.#missing(path, answer, told), told };
      const { source } = answer;
      return { answer, told: source ? { ...told, edit: linkTo({ file: join(contentDir, source) }) } : told };
    } catch (error) {
      return { answer: failed(error, told), told };
    }
  }

  /** An article with an error has no page; that is not the same as no article. */
  #missing(path: string, answer: Answer, told: PanelSettings): Answer {
    const file = join(this.#options.contentDir, path.slice(1).replace(/\.html$/, '.md'));
    const isFaulty = this.problems.some((problem) => problem.file === file && problem.severity === 'error');
    if (!isFaulty) return answer;
    return page('这篇文章有错误，还排不出来', `改好 ${file} 再存，这里自动显示。`, 404, told);
  }

  /** Keeps the parsed articles for the next preview. */
  store(): void {
    this.#memory.store();
  }

  /** Ends what renders and searches, and keeps what was parsed. */
  close(): void {
    this.templates.close();
    this.#search.close();
    this.store();
  }
}

function page(title: string, text: string, status: 404 | 500, told: PanelSettings): Answer {
  return { html: plainPage(title, text, told), status, isWhole: true };
}

function nothingYet(told: PanelSettings): Answer {
  return page('还不能预览', '档案的设置有错误，见右下角；改好再存，这里自动显示网站。', 500, told);
}

function failed(error: unknown, told: PanelSettings): Answer {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return page('这一页排不出来', text, 500, told);
}
