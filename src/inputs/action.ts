/** The action's inputs: what `action.yml` and the README say of them is generated from here. */
export const actionInputs = {
  registries: {
    required: true,
    description:
      'YAML mapping of `label: token` or `label: {settings}`: where the release goes. The label is the type unless `type` says otherwise',
  },
  operation: {
    default: 'auto',
    description:
      '`auto`, `publish`, `update`, `withdraw`, `check` or `audit`. `auto`: `edited` updates, `unpublished` and `deleted` withdraw, everything else publishes; `pull_request*` and `merge_group` only in a dry run. `check` proves that every entry could publish, and `audit` compares the registries with the releases; both run on any event, need no tag, and never write',
  },
  tag: {
    description:
      "The release's tag, where the event names none (`workflow_dispatch` on a branch, `schedule`, `workflow_run`, …) or another one is meant. A release that is not there yet is waited for",
  },
  'tag-check': {
    default: 'error',
    description:
      'What happens if the tag names another version than the manifest: `error`, `warn` or `off`. A tag that names no version is a warning',
  },
  manifest: {
    default: 'module.json\nsystem.json\nworld.json\n',
    description:
      'Asset names or glob patterns, one a line, tried in order: the first release asset that matches is the manifest',
  },
  'manifest-url': {
    description:
      'For a manifest that is no asset of the release: an `https:` URL in which `{tag}` and `{version}` are filled in; read without credentials',
  },
  'manifest-path': {
    description:
      "Where the manifest's source lies in the checkout, so that problems are shown on its lines. Found by itself as a rule",
  },
  'dry-run': {
    default: 'false',
    description: 'Validate everything, write nothing. Empty counts as `true` on `workflow_dispatch`',
  },
  'allow-draft': {
    default: 'false',
    description:
      'Also accept a release that is still a draft, found by `tag`, for entries that need no public URL (`keygen`). `github-token` then needs `contents: write`',
  },
  'all-or-nothing': {
    default: 'true',
    description:
      'Write nothing anywhere until every registry has passed its checks. `false`: the healthy ones go ahead, unrehearsed',
  },
  'if-exists': {
    default: 'accept',
    description: 'A version that is already there: `accept` (outcome `unchanged`) or `fail`',
  },
  'package-check': {
    default: 'error',
    description:
      "Open the package that the manifest's `download` points to, before anything is published, and report what would not install as `error`, `warn`, or not at all (`off`). A missing `download` is such a finding",
  },
  releases: {
    default: '10',
    description: 'How many of the newest published releases an `audit` covers, 1–100',
  },
  'expires-within': {
    default: '14',
    description: 'Days: a `check` warns about a token that expires sooner, if the registry tells',
  },
  'wait-for-assets': {
    default: '60',
    description: 'Seconds to wait for the release, the manifest and the assets that were asked for',
  },
  timeout: { default: '600', description: 'Seconds for the whole run, waiting for rate limits included' },
  'github-token': {
    default: '${{ github.token }}',
    description: 'Reads the release and its assets; `contents: read` is enough',
  },
} as const satisfies Record<
  string,
  { readonly description: string; readonly default?: string; readonly required?: boolean }
>;

export type InputName = keyof typeof actionInputs;
