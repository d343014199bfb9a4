/** Tells what a build is doing: on a terminal one line that changes, otherwise nothing. */
import { performance } from 'node:perf_hooks';

/** How far the phases of a build are. */
export interface Progress {
  /** Begins a phase; its time is counted until it ends. Phases may overlap. @returns ends it */
  begin(name: string): () => void;
  /** @param total 0 when not known */
  tick(name: string, done: number, total: number): void;
  /** A line that stays. */
  say(line: string): void;
  /** Seconds by phase, in order of beginning. */
  seconds(): { name: string; seconds: number }[];
}

/** Where progress is drawn. */
export interface ProgressStream {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** Redrawn at most so often: a person sees no more, and a terminal is slow. */
const REDRAW_MS = 100;

/** @param stream where the line is drawn; nothing is drawn unless it is a terminal */
export function makeProgress(stream: ProgressStream = process.stderr): Progress {
  const phases = new Map<string, { from: number; seconds: number }>();
  const counts = new Map<string, string>();
  let drawn = 0;
  const clear = () => stream.isTTY && stream.write('\r\u001b[K');
  const draw = (now: number) => {
    if (!stream.isTTY || now - drawn < REDRAW_MS) return;
    drawn = now;
    stream.write(`\r\u001b[K${[...counts].map(([name, count]) => `${name} ${count}`).join('　')}`);
  };
  return {
    begin(name) {
      const from = performance.now();
      const phase = phases.get(name) ?? { from, seconds: 0 };
      phases.set(name, { ...phase, from });
      counts.set(name, '');
      draw(from);
      return () => {
        phases.set(name, { from, seconds: phase.seconds + (performance.now() - from) / 1000 });
        counts.delete(name);
        if (counts.size === 0) clear();
      };
    },
    tick(name, done, total) {
      const now = performance.now();
      if (!stream.isTTY || now - drawn < REDRAW_MS) return;
      counts.set(name, describe(done, total, (now - (phases.get(name)?.from ?? now)) / 1000));
      draw(now);
    },
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    seconds: () => [...phases].map(([name, { seconds }]) => ({ name, seconds })),
  };
}

/** Example: `1200/10000（每秒 850，还需 11 秒）`. */
export function describe(done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = total > done && rate > 0 ? `，还需 ${Math.ceil((total - done) / rate)} 秒` : '';
  return `${done}${total ? `/${total}` : ''}（每秒 ${Math.round(rate)}${left}）`;
}
