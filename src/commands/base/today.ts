/** The day in the archive's calendar, YYYY-MM-DD. Only commands that write into an archive ask for it, never a build. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
