/**
 * The preview's panel, in the page that is looked at: reloads it when its content has changed, tells what is wrong with
 * the archive, and marks drafts. Served to the browser as it stands, without types; it imports nothing but types.
 */
import type { PanelState, ShownProblem } from './state.ts';

const OWN = '/__preview/';
const OPEN = 'preview-open';
const loader = document.querySelector<HTMLElement>('script[data-preview]')!;
const shownVersion = loader.dataset['version']!;
const shownBase = loader.dataset['base']!;
/** Place of the page, kept over a reload: the browser's own memory fails where the page has grown. */
const scrollKey = `preview-scroll ${location.pathname}`;
type Place = [x: number, y: number];
/** Where the page was to be after a reload. It may be short, and faulty, only for now. */
let wanted: Place | undefined;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function makePanel(): { show(state: PanelState): void; tell(text: string): void } {
  const host = element('div', { id: 'gaoxin-preview' });
  const root = host.attachShadow({ mode: 'open' });
  const summary = element('summary', {});
  const list = element('ul', {});
  const details = element('details', {}, summary, list);
  root.append(element('link', { rel: 'stylesheet', href: `${OWN}panel.css` }), details);
  document.body.append(host);
  const stored = sessionStorage.getItem(OPEN);
  let isTouched = stored !== null;
  summary.addEventListener('click', () => {
    isTouched = true;
    sessionStorage.setItem(OPEN, String(!details.open));
  });
  return {
    tell: (text) => summary.replaceChildren(text),
    show({ problems, errors, warnings, drafts }) {
      const isDraft = drafts.includes(location.pathname);
      const counts = [
        isDraft ? '草稿，不会发布' : '',
        errors > 0 ? `${errors} 个错误` : '没有错误',
        warnings > 0 ? `${warnings} 个提醒` : '',
      ].filter(Boolean);
      const state = errors > 0 ? 'errors' : warnings > 0 || isDraft ? 'warnings' : 'sound';
      details.className = state;
      summary.replaceChildren(`预览：${counts.join('，')}`);
      const rest = errors + warnings - problems.length;
      list.replaceChildren(
        ...editLine(),
        ...problems.map(problemLine),
        ...(rest > 0 ? [element('li', {}, `还有 ${rest} 个，用 npm run check 看全部`)] : []),
      );
      details.open = isTouched ? sessionStorage.getItem(OPEN) === 'true' : errors > 0;
    },
  };
}

function editLine(): Node[] {
  const { edit } = loader.dataset;
  return edit ? [element('li', {}, element('a', { href: edit }, '在编辑器里打开这一篇'))] : [];
}

function problemLine({ severity, place, message, hint, open }: ShownProblem): Node {
  return element(
    'li',
    { className: severity },
    element('a', { href: open, title: '在编辑器里打开' }, place),
    element('p', {}, message),
    element('p', { className: 'hint' }, hint),
  );
}

/** Links to drafts are marked by a style sheet: the page itself stays what it is. */
const marks = new CSSStyleSheet();
document.adoptedStyleSheets.push(marks);

function markDrafts(drafts: readonly string[]): void {
  const links = drafts.map((path) => `a[href="${CSS.escape(path)}"]::after`);
  marks.replaceSync(
    links.length === 0
      ? ''
      : `${links.join()} { content: '草稿'; margin-inline-start: .4em; padding: 0 .3em; border: 1px solid; border-radius: 2px; font: 500 .75rem/1.4 sans-serif; vertical-align: middle; }`,
  );
}

/** So long a page that is being left may take to come, in milliseconds; then the old one is shown anew after all. */
const LEAVING_MS = 5000;
let leftAt = -Infinity;

/** Somebody is on the way to another page: loading this one again would keep them here. */
function watchLeaving(): void {
  const leave = () => void (leftAt = performance.now());
  if (!('navigation' in window)) return addEventListener('beforeunload', leave);
  navigation.addEventListener('navigate', ({ destination, hashChange, downloadRequest }) => {
    if (!hashChange && downloadRequest === null && /^https?:/.test(destination.url)) leave();
  });
}

function reload(base: string): void {
  const left = leftAt + LEAVING_MS - performance.now();
  if (left > 0) return void setTimeout(reload, left, base);
  // As late as can be: who scrolls while the page is fetched again stays where they are then. The browser's own memory
  // may be of the page before, and would be applied after ours.
  addEventListener('pagehide', () => {
    const { scrollRestoration } = history;
    sessionStorage.setItem(scrollKey, JSON.stringify({ place: placeToKeep(), scrollRestoration }));
    history.scrollRestoration = 'manual';
  });
  const { pathname, search, hash } = location;
  if (base === shownBase) location.reload();
  else location.replace(base + pathname.slice(shownBase.length) + search + hash);
}

/** The place on the page. Who is at its end and was to be further down goes there when it is as long again. */
function placeToKeep(): Place {
  const { scrollHeight, clientHeight } = document.documentElement;
  const isAtEnd = scrollY >= scrollHeight - clientHeight - 1;
  return wanted && isAtEnd && wanted[1] > scrollY ? wanted : [scrollX, scrollY];
}

function restoreScroll(): void {
  const kept = sessionStorage.getItem(scrollKey);
  sessionStorage.removeItem(scrollKey);
  if (!kept) return;
  const { place, scrollRestoration } = JSON.parse(kept) as {
    place: Place;
    scrollRestoration: ScrollRestoration;
  };
  scrollTo(...place);
  wanted = place;
  // Not sooner: the browser goes to its own place a while after the page is there.
  addEventListener('pagehide', () => (history.scrollRestoration = scrollRestoration));
}

const panel = makePanel();
let events: EventSource | undefined;

/** Only a page that is looked at listens: a browser has six connections to a host. */
function listen(): void {
  if (document.hidden) {
    events?.close();
    events = undefined;
    return;
  }
  events ??= new EventSource(`${OWN}events`);
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const state = JSON.parse(data) as PanelState;
    if (state.version !== shownVersion) return reload(state.base);
    markDrafts(state.drafts);
    panel.show(state);
  };
  events.onerror = () => panel.tell('预览：已停止，或正在重新启动……');
}

restoreScroll();
watchLeaving();
document.addEventListener('visibilitychange', listen);
listen();
