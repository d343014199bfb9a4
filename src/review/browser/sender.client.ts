/**
 * Sends steps to the server, one after the other, and does not lose one: each is kept in the browser's own memory until
 * the server has it on disk. A server that is gone is asked again until it is back.
 */
import type { PageView } from '../desk/view.ts';

/** A step on its way. */
interface Waiting {
  id: string;
  file: number;
  step: unknown;
}

/** What came of the step that was sent last. */
export interface Outcome {
  file: number;
  view: PageView;
  /** Why it was refused, in Chinese. */
  refused?: string;
}

const KEY = 'review-waiting';
const RETRY_MS = 1000;

/** The steps that wait, and those who want to know. */
export class Sender {
  private readonly waiting: Waiting[];
  private busy = false;
  private readonly done: (outcome: Outcome) => void;
  private readonly state: (state: 'saved' | 'saving' | 'offline') => void;

  constructor(done: (outcome: Outcome) => void, state: (state: 'saved' | 'saving' | 'offline') => void) {
    this.done = done;
    this.state = state;
    this.waiting = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Waiting[];
  }

  /** Steps that an earlier page left are sent first. */
  resume(): void {
    void this.sendAll();
  }

  /** Sends a step as soon as those before it are on disk. */
  send(file: number, step: unknown): void {
    this.waiting.push({ id: crypto.randomUUID(), file, step });
    this.keep();
    void this.sendAll();
  }

  private keep(): void {
    localStorage.setItem(KEY, JSON.stringify(this.waiting));
  }

  private async sendAll(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      this.state('saving');
      const outcome = await post(first);
      if (outcome === undefined) {
        this.state('offline');
        await new Promise((next) => setTimeout(next, RETRY_MS));
        continue;
      }
      this.waiting.shift();
      this.keep();
      if (outcome.view) this.done({ file: first.file, view: outcome.view, ...withRefusal(outcome) });
    }
    this.busy = false;
    this.state('saved');
  }
}

function withRefusal({ error }: { error?: string }): { refused?: string } {
  return error === undefined ? {} : { refused: error };
}

/** @returns undefined where there is no server */
async function post({ id, file, step }: Waiting): Promise<{ view?: PageView; error?: string } | undefined> {
  try {
    const response = await fetch(`file/${file}/steps`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, step }),
    });
    return (await response.json()) as { view?: PageView; error?: string };
  } catch {
    return undefined;
  }
}
