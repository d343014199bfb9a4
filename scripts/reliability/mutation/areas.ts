/** Parts of the pure core whose tests are tried by mutation: what is changed, and the tests that must notice it. */
export interface Area {
  readonly name: string;
  /** Files whose code is changed, as globs. */
  readonly mutate: readonly string[];
  /** Tests that are run against each change: those of the area alone, so that a figure says how strong they are. */
  readonly testFiles: readonly string[];
}

const area = (name: string, mutate: string[], testFiles: string[]): Area => ({ name, mutate, testFiles });

/** What a mistake costs most comes first: dates and addresses are for ever, and what search misses nobody sees. */
export const AREAS: readonly Area[] = [
  area('dates', ['src/dates/*.ts', '!src/dates/*.d.ts'], ['tests/dates/*.test.ts']),
  area('addresses', ['src/urls.ts', 'src/text/slug.ts'], ['tests/urls.test.ts', 'tests/text/slug.test.ts']),
  area(
    'text',
    ['cut', 'escapePattern', 'gap', 'headline', 'normalize', 'utf8', 'wholeSentences', 'width'].map(
      (name) => `src/text/${name}.ts`,
    ),
    ['tests/text/*.test.ts', 'tests/text/characters/foldTable.test.ts'],
  ),
  area('query', ['src/search/query/*.ts'], ['tests/search/query/*.test.ts']),
  area(
    'codec',
    [
      'bytes',
      'characterPostings',
      'docValues',
      'folds',
      'postings',
      'storedFields',
      'termIndex',
      'tokens',
    ].map((name) => `src/search/codec/${name}.ts`),
    ['tests/search/codec/*.test.ts', '!tests/search/codec/transport.test.ts'],
  ),
  area('files', ['src/files/insidePath.ts'], ['tests/files/insidePath.test.ts']),
  area(
    'problems',
    ['characterFault', 'encodingFault', 'fileNames', 'splitFile', 'systemError', 'yaml'].map(
      (name) => `src/problems/${name}.ts`,
    ),
    ['tests/problems/*.test.ts'],
  ),
];
