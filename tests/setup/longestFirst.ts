/**
 * The order in which test files are run. In a fresh clone Vitest knows nothing of how long they take and begins with
 * those of most bytes; then a file of one long test begins last, and all but one core wait for it.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, the longest first. Where the list is old, tests take longer; they tell the same. */
const LONGEST = [
  'commands/installed',
  'e2e/hostile',
  'e2e/everyPage',
  'preview/e2e/events',
  'pipeline/publish',
  'preview/e2e/developing',
  'e2e/search',
  'pipeline/nginx',
  'e2e/searchHostile',
  'e2e/paper',
  'pipeline/checkIsBuild',
  'pipeline/kill',
  'e2e/searchStates',
  'pipeline/bundles',
  'review/e2e/desk',
  'commands/guides',
  'integration/asPrinted',
  'pipeline/steps',
  'e2e/searchFaults',
  'e2e/searchInput',
  'e2e/searchFacets',
  'commands/start',
  'pipeline/deploy',
  'e2e/visual',
  'pipeline/shards',
  'e2e/searchResearch',
  'pipeline/steady',
  'e2e/myList',
  'e2e/searchTaking',
  'e2e/searchOffline',
  'integration/recall',
  'integration/metadata',
  'e2e/savedSearches',
  'pipeline/additions',
].map((name) => `/tests/${name}.test.ts`);

/** Vitest's own order, but for the longest files of each group, which begin it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || placeOf(a) - placeOf(b));
  }
}

const groupOf = ({ project }: TestSpecification) => project.config.sequence.groupOrder;

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return place < 0 ? LONGEST.length : place;
}
