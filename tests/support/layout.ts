/** What is measured in a page: functions that run there. */

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Node | null }[];
}

/** In the page: each layout shift until now, with what moved. */
export async function layoutShifts(): Promise<string[]> {
  // On a busy machine the banner arrives in two pieces, and its buttons and sections move by a few pixels: 0.0021 on a
  // phone. A good page may add up to 0.1.
  const UNNOTICED = 0.005;
  await document.fonts.ready;
  // What was asked for last is laid out in the next frame, and told with the one after.
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  const entries = await new Promise<PerformanceEntry[]>((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // The page has been opened, so there is one entry at least: nobody waits for a shift that never comes.
    observer.observe({ type: 'navigation', buffered: true });
  });
  return entries.flatMap((entry) => {
    if (entry.entryType !== 'layout-shift') return [];
    const { value, hadRecentInput, sources } = entry as LayoutShift;
    const moved = sources.map(({ node }) =>
      (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 80),
    );
    return hadRecentInput || value < UNNOTICED ? [] : [`${value} ${moved.join(', ')}`];
  });
}

/**
 * In the page: what stands above something that comes before it in the document. A page that arrives in pieces would
 * push the earlier one down when the later one comes, and a screen reader reads them in another order than is seen.
 */
export function outOfOrder(): string[] {
  const ROUNDING = 1;
  return [...document.querySelectorAll<HTMLElement>('main, main *')].flatMap((parent) => {
    // A map has places, not an order, and a row's height whatever has arrived.
    if (parent.closest('.tile-map') || !/flex|grid/.test(getComputedStyle(parent).display)) return [];
    const parts = [...parent.children].filter(
      (part) => part.checkVisibility() && !/absolute|fixed/.test(getComputedStyle(part).position),
    );
    return parts.flatMap((part, index) => {
      const before = parts[index - 1];
      const isAbove =
        before && part.getBoundingClientRect().bottom < before.getBoundingClientRect().top + ROUNDING;
      return isAbove ? [`${part.outerHTML.slice(0, 80)} above ${before.outerHTML.slice(0, 80)}`] : [];
    });
  });
}

/** In the page: what is pointed at and smaller than 24 px each way; links in a running text are as high as their line. */
export function smallTargets(): string[] {
  const RUNNING = 8;
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, summary, select, [tabindex="0"]',
  );
  return [...targets].flatMap((target) => {
    if (!target.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height, right } = (target.closest('label') ?? target).getBoundingClientRect();
    // What waits beyond the left edge comes in when it is focused.
    if (width === 0 || right < 0 || (width >= 23.5 && height >= 23.5)) return [];
    const text = target.closest('p, li, td')?.textContent.trim() ?? '';
    const isRunning =
      getComputedStyle(target).display === 'inline' &&
      text.length > target.textContent.trim().length + RUNNING;
    return isRunning ? [] : [`${width.toFixed()}×${height.toFixed()} ${target.outerHTML.slice(0, 90)}`];
  });
}

/** In the page: links of words as grey as what is no link, without a line under them or a ground. */
export function unmarkedLinks(): string[] {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = 'var(--ink-2)';
  const grey = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll<HTMLElement>('a[href]')].flatMap((link) => {
    const { color, textDecorationLine, borderBlockEndWidth, backgroundColor } = getComputedStyle(link);
    const isMarked =
      textDecorationLine === 'underline' ||
      borderBlockEndWidth !== '0px' ||
      !backgroundColor.endsWith(', 0)');
    const isSign = link.textContent.trim() === '';
    return color !== grey || isMarked || isSign || !link.checkVisibility()
      ? []
      : [link.outerHTML.slice(0, 80)];
  });
}
