/** What is typed and not added yet: kept by the server, and by the browser while the server is gone. */
const NAME = 'review-unfinished';

let kept: Record<string, string> = {};
let last: Promise<unknown> = Promise.resolve();

/** Texts that the server does not have yet. */
function waiting(): Record<string, string> {
  return JSON.parse(localStorage.getItem(NAME) ?? '{}') as Record<string, string>;
}

function wait(texts: Record<string, string>): void {
  localStorage.setItem(NAME, JSON.stringify(texts));
}

/** @param server what the server keeps; what it missed is newer, and sent again */
export function beginWith(server: Record<string, string>): void {
  const missed = waiting();
  kept = { ...server, ...missed };
  for (const [field, text] of Object.entries(missed)) send(field, text);
}

/** The text of a field. */
export function unfinished(field: string): string {
  return kept[field] ?? '';
}

/** Keeps the text of a field. */
export function keep(field: string, text: string): void {
  kept[field] = text;
  wait({ ...waiting(), [field]: text });
  send(field, text);
}

/** One after the other: the last that is typed is the last that is kept. */
function send(field: string, text: string): void {
  last = last.then(async () => {
    const response = await fetch('unfinished', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ field, text }),
    }).catch(() => undefined);
    const { [field]: missed, ...others } = waiting();
    if (response?.ok && missed === text) wait(others);
  });
}
