import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * What a layer may import: sources as regular expressions. A layer that is not in the table may import nothing but `domain`,
 * so a new folder under `src/` has to be given its place here.
 */
const domain = String.raw`(\.\./)+domain/[\w-]+\.ts`;
const own = String.raw`\./[\w-]+\.ts`;
/** The parts of `http` that are functions of their arguments. */
const httpRules = String.raw`(\.\./)+http/(failure|redact|redirect|retry|format)\.ts`;
const http = String.raw`\.\./http/[\w-]+\.ts`;
const foundry = String.raw`(\.\./)+foundry/([\w-]+/)?[\w-]+\.ts`;
/** What every registry may use. */
const registries = [
  domain,
  httpRules,
  foundry,
  'zod/mini',
  'fastest-levenshtein',
  'node:crypto',
  String.raw`semver/functions/(compare|parse)\.js`,
  String.raw`@noble/curves/abstract/edwards\.js`,
];
const node = 'node:(?!process$|timers|console$)[a-z/_]+';

const layers = [
  { name: 'no layer yet', files: ['src/**'], may: [own, domain] },
  { name: 'version', files: ['src/version.ts'], may: [String.raw`\.\./package\.json`] },
  { name: 'domain', files: ['src/domain/*.ts'], may: [own, 'zod/mini', 'semver'] },
  { name: 'domain (patterns)', files: ['src/domain/assets.ts'], may: [own, 'picomatch'] },
  { name: 'http', files: ['src/http/*.ts'], may: [own, domain, node] },
  {
    name: 'http (pure)',
    files: ['src/http/{failure,redact,redact-*,credentials,redirect,retry,format}.ts'],
    may: [own, domain, 'node:util'],
  },
  { name: 'report', files: ['src/report/*.ts'], may: [own, domain, httpRules] },
  { name: 'foundry', files: ['src/foundry/*.ts'], may: [String.raw`\./([\w-]+/)?[\w-]+\.ts`, domain, httpRules] },
  { name: 'foundry (manifest)', files: ['src/foundry/manifest/*.ts'], may: [own, domain, 'jsonc-parser'] },
  {
    name: 'foundry (package)',
    files: ['src/foundry/package/*.ts'],
    may: [own, domain, String.raw`\.\./manifest/[\w-]+\.ts`, httpRules, 'node:(buffer|util|zlib)', 'yauzl'],
  },
  {
    name: 'foundry (protocol)',
    files: ['src/foundry/protocol/*.ts'],
    may: [own, domain, String.raw`\.\./(manifest/)?[\w-]+\.ts`, httpRules, 'zod/mini'],
  },
  { name: 'pipeline', files: ['src/pipeline/*.ts'], may: [own, domain, httpRules] },
  {
    name: 'registries',
    files: ['src/registries/*/*.ts'],
    may: [String.raw`\./([\w-]+/)?[\w-]+\.ts`, ...registries, String.raw`\.\./failure\.ts`],
  },
  {
    name: 'registries (folders of their own)',
    files: ['src/registries/*/*/*.ts'],
    may: [own, String.raw`\.\./([\w-]+/)?[\w-]+\.ts`, ...registries, String.raw`\.\./\.\./failure\.ts`],
  },
  {
    name: 'registries (files of Keygen)',
    files: ['src/registries/keygen/artifacts/*.ts'],
    may: [own, String.raw`\.\./[\w-]+\.ts`, ...registries, String.raw`\.\./\.\./failure\.ts`, 'node:zlib', 'yaml'],
  },
  { name: 'registries (failures)', files: ['src/registries/failure.ts'], may: [domain, httpRules] },
  {
    name: 'registries (the list)',
    files: ['src/registries/index.ts'],
    may: [String.raw`\./[a-z]+/index\.ts`, domain],
  },
  { name: 'github', files: ['src/github/*.ts'], may: [own, domain, http, 'zod/mini', node] },
  {
    name: 'github (runner)',
    files: ['src/github/runner.ts'],
    may: [
      own,
      domain,
      http,
      String.raw`\.\./report/annotations\.ts`,
      node,
      '@actions/core',
      String.raw`\.\./\.\./node_modules/@actions/core/lib/command\.js`,
    ],
  },
  {
    name: 'github (API)',
    files: ['src/github/api.ts'],
    may: [own, domain, http, 'zod/mini', node, '@actions/github/lib/utils'],
  },
  {
    name: 'inputs',
    files: ['src/inputs/*.ts'],
    may: [own, domain, 'zod/mini', 'yaml', 'fastest-levenshtein'],
  },
  {
    name: 'operations',
    files: ['src/operations/*.ts'],
    may: [
      own,
      domain,
      foundry,
      String.raw`\.\./(github|http|inputs|pipeline|report)/[\w-]+\.ts`,
      String.raw`\.\./version\.ts`,
    ],
  },
  { name: 'run', files: ['src/run.ts'], may: [String.raw`\./(?!index\.ts)([\w-]+/)?[\w-]+\.ts`] },
  { name: 'index', files: ['src/index.ts'], may: [String.raw`\./([\w-]+/)?[\w-]+\.ts`, 'zod/mini', node] },
];

/** Effects that only an edge may name; everybody else is handed them through a port. */
const effects = [
  'process',
  'console',
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'navigator',
  'require',
];
const edges = ['src/index.ts', 'src/http/clock.ts', 'src/http/transport.ts', 'src/github/runner.ts'];

const nativeErrors =
  '^(Error|EvalError|RangeError|ReferenceError|SyntaxError|TypeError|URIError|AggregateError|DOMException)$';

const syntax = {
  nativeError: {
    selector: `BinaryExpression[operator="instanceof"][right.name=/${nativeErrors}/]`,
    message: 'An error of another realm is no instance of this one: classify it by `name` or `code`.',
  },
  clock: {
    selector:
      ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], ' +
      'MemberExpression[object.name="Date"][property.name="now"], MemberExpression[object.name="Date"][property.value="now"])',
    message: 'Read the time from the clock port.',
  },
  chunk: {
    selector: 'ImportExpression[source.type!="Literal"]',
    message: 'An import of a computed name cannot be bundled.',
  },
  imports: (allowed) => ({
    selector: `ImportExpression[source.value=/^(?!(${allowed})$)/]`,
    message: 'The layer may not import this.',
  }),
};

const layerRules = layers.map(({ name, files, may }) => {
  const allowed = may.join('|');
  return {
    name: `layer: ${name}`,
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(?!(${allowed})$)`, message: `The layer "${name}" may not import this.` }] },
      ],
      'no-restricted-syntax': [
        'error',
        syntax.nativeError,
        syntax.clock,
        syntax.chunk,
        // A selector's regular expression ends at the first slash.
        syntax.imports(allowed.replaceAll('/', String.raw`\/`)),
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['build/', 'coverage/', 'dist/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', syntax.nativeError],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Ports are written with method signatures, and are made as closures.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  ...layerRules,
  {
    name: 'no effects but at the edges',
    files: ['src/**'],
    ignores: edges,
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: effects.map((name) => ({ name, message: 'An effect comes in through a port.' })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is an effect.' },
        { object: 'AbortSignal', property: 'timeout', message: 'Time-outs stand on the clock port.' },
      ],
    },
  },
  {
    name: 'the edges read the time',
    files: edges,
    rules: { 'no-restricted-syntax': ['error', syntax.nativeError, syntax.chunk] },
  },
  {
    name: 'tests',
    files: ['__tests__/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
