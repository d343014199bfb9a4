/** All commands by the name they are typed with; each is loaded when it is wanted. */
import type { Main } from './base/command.ts';

/** Loads a command. */
export const COMMANDS = {
  start: async () => (await import('./start.ts')).start,
  dev: async () => (await import('./dev.ts')).dev,
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  import: async () => (await import('./import.ts')).importPages,
  new: async () => (await import('./new.ts')).newArticle,
  ledger: async () => (await import('./ledger.ts')).ledger,
  search: async () => (await import('./search.ts')).search,
  epub: async () => (await import('./epub.ts')).epub,
  assemble: async () => (await import('./assemble.ts')).assemble,
  'deploy:prepare': async () => (await import('./deployPrepare.ts')).deployPrepare,
} as const satisfies Record<string, () => Promise<Main>>;

/** Name of a command. */
export type CommandName = keyof typeof COMMANDS;
