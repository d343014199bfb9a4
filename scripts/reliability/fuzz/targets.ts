import { CONTENT_TARGETS } from './content.ts';
import { READER_TARGETS } from './readers.ts';
import { STATE_TARGETS } from './state.ts';
import type { Target } from './target.ts';

/** Everything that is fuzzed. */
export const TARGETS: readonly Target[] = [...CONTENT_TARGETS, ...READER_TARGETS, ...STATE_TARGETS];
