/**
 * Shows the link to today's page, where the archive has one.
 * @param line hidden; holds an empty link
 * @param calendar holds the links to all days
 */
export function connectToday(line: HTMLElement, calendar: HTMLElement): void {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  const found = calendar.querySelector<HTMLAnchorElement>(
    `a[href$="/${pad(now.getMonth() + 1)}-${pad(now.getDate())}/"]`,
  );
  if (!found) return;
  const link = line.querySelector('a')!;
  link.href = found.href;
  link.append(` ${found.querySelector('.unseen')!.textContent}`);
  line.hidden = false;
}
