import { builtinModules } from 'node:module';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { ROOMS } from './.dependency-cruiser.mjs';

/** The rooms that pages, layouts and components must not import; depcruise does not read Astro's files. */
const SITE = ROOMS.find(({ room }) => room === 'site');
/** An import that leads up out of src/site into one of these rooms. */
const outTo = (rooms) => `^(\\.\\./)+(${rooms.join('|')})(/|\\.ts$)`;
const NO_NODE = {
  regex: `^node:|^(${builtinModules.join('|')})$`,
  message: 'A browser has no Node.',
};

export default defineConfig(
  globalIgnores([
    'dist',
    'lib',
    '.dist',
    '.astro',
    'coverage',
    'screenshots',
    'bench/results',
    'bench/peers',
    'src/text/characters/*.table.ts',
    '**/fixtures/**',
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    rules: {
      eqeqeq: 'error',
      'object-shorthand': ['error', 'properties'],
      'prefer-const': 'error',
      // No locale, no clock, no chance: the same input gives the same bytes.
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='localeCompare']",
          message: 'Order depends on the locale: use compareText.',
        },
        { selector: 'TSEnumDeclaration', message: 'Not erasable: use a union of literals.' },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      // An index that was just checked, and a look-up in a record known to be whole, are asserted with `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Patterns of this project speak of control characters and of wide spaces on purpose.
      'no-control-regex': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/pipeline/**', 'src/preview/**', 'src/**/ui/**', 'src/**/*.client.ts', 'src/offline/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'performance', message: 'The core knows no clock.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core knows no clock.' },
        { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
      ],
    },
  },
  {
    // Every export says what it is; data in front of types, functions and constants alike.
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    ignores: ['**/*.d.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/no-blank-blocks': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
          checkConstructors: false,
          checkGetters: false,
          checkSetters: false,
          contexts: ['VariableDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration'].map(
            (type) => `ExportNamedDeclaration[declaration.type="${type}"]`,
          ),
        },
      ],
    },
  },
  {
    files: ['src/site/**/*.astro'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: outTo(SITE.never), message: 'Imports run down the flow only (docs/architecture.md).' },
            {
              regex: outTo(SITE.types),
              allowTypeImports: true,
              message: 'A page renders its props: it neither reads articles nor computes facets.',
            },
            { ...NO_NODE, message: 'A template renders its props: it reads no file.' },
          ],
        },
      ],
    },
  },
  {
    // Scripts in templates run in the browser; eslint-plugin-astro hands them over under such names.
    files: ['**/*.astro/*.ts', '**/*.astro/*.js'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_NODE] }] },
  },
  {
    // The compiler knows which names the browser and Node have.
    files: ['**/*.ts', '**/*.astro'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
