/** Looks at the content after hints of changes: once for a burst of them, and never twice at the same time. */

/** The way from hints to looks. */
export interface Updates {
  /** Something may have changed. */
  hint(): void;
  /** Waits until all that was hinted at has been looked at; looks now rather than later. */
  settled(): Promise<void>;
  close(): void;
}

/** After so long without a further hint a burst is over: an editor's own two or three writes come within a few of it. */
const QUIET_MS = 15;
/** A burst that does not end, such as a large checkout, is looked at in between. */
const LONGEST_MS = 250;

/** Makes it. @param look must not fail */
export function makeUpdates(look: () => Promise<void>): Updates {
  let isHinted = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let running: Promise<void> | undefined;

  const run = async () => {
    clearTimeout(timer);
    timer = undefined;
    while (isHinted && !isClosed) {
      isHinted = false;
      await look();
    }
  };
  const start = () => (running ??= run().finally(() => (running = undefined)));
  return {
    hint() {
      const now = Date.now();
      if (!isHinted) since = now;
      isHinted = true;
      // A look on its way is followed by another.
      if (isClosed || running) return;
      clearTimeout(timer);
      timer = setTimeout(() => void start(), Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now)));
    },
    async settled() {
      while (!isClosed && (running || isHinted)) await start();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
