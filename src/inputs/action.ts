/** The action's inputs; `action.yml` and the README are generated from here. */
export const actionInputs = {
  registries: {
    required: true,
    description:
      'Where to publish: a YAML mapping of `label: token` or `label: {settings}`. The label is the registry type unless `type` is set',
  },
  operation: {
    default: 'auto',
    description:
      '`auto`, `publish`, `update`, `withdraw`, `check` or `audit`. `auto`: `edited` updates, `unpublished` and `deleted` withdraw, everything else publishes; `pull_request*` and `merge_group` only in a dry run. `check` verifies that every entry could publish, and `audit` compares the registries with the releases; both run on any event, need no tag, and never write',
  },
  tag: {
    description:
      'Tag of the release, if the event names none (`workflow_dispatch` on a branch, `schedule`, `workflow_run`, …), or to publish another one. Waits for a release that does not exist yet',
  },
  'tag-check': {
    default: 'error',
    description:
      'What to do if the tag and the manifest name different versions: `error`, `warn` or `off`. A prefix in the tag (`maps-v1.2.0`) is ignored. A tag without a version is only a warning',
  },
  manifest: {
    default: 'module.json\nsystem.json\nworld.json\n',
    description:
      'Asset names or glob patterns, one per line, tried in order: the first release asset that matches is the manifest',
  },
  'manifest-url': {
    description:
      'For a manifest that is not a release asset: an `https:` URL, in which `{tag}` and `{version}` are replaced; read without credentials',
  },
  'manifest-path': {
    description: 'Path of the manifest source in the checkout, for line annotations. Detected automatically by default',
  },
  'dry-run': {
    default: 'false',
    description:
      'Validate everything, write nothing. A step without this input publishes, on `workflow_dispatch` too. Only if the input is there but empty, as an expression can be, is it `true` on `workflow_dispatch`, with a warning',
  },
  'allow-draft': {
    default: 'false',
    description:
      'Publish a release that is still a draft on GitHub, found by `tag`, to entries that need no public URL (`keygen`). Not needed if the draft is published first. `github-token` then needs `contents: write`',
  },
  'all-or-nothing': {
    default: 'true',
    description:
      'Write nothing anywhere until every registry has passed its checks. `false`: entries that pass are published even if others fail, without a registry-side dry run',
  },
  'if-exists': {
    default: 'accept',
    description: 'If the version already exists: `accept` (outcome `unchanged`) or `fail`',
  },
  'package-check': {
    default: 'error',
    description:
      "Before anything is published, open the package that the manifest's `download` points to, and report what would not install as `error`, `warn`, or not at all (`off`). A missing `download` is reported too",
  },
  releases: {
    default: '10',
    description: 'How many of the newest published releases an `audit` covers, 1–100',
  },
  'expires-within': {
    default: '14',
    description: 'Days: `check` warns about a token that expires sooner, if the registry reports it',
  },
  'wait-for-assets': {
    default: '60',
    description: 'Seconds to wait for the release, its manifest and the assets that the entries need',
  },
  timeout: { default: '600', description: 'Seconds for the whole run, including time spent waiting for rate limits' },
  'github-token': {
    default: '${{ github.token }}',
    description: 'Reads the release and its assets; `contents: read` is enough',
  },
} as const satisfies Record<
  string,
  { readonly description: string; readonly default?: string; readonly required?: boolean }
>;

export type InputName = keyof typeof actionInputs;
