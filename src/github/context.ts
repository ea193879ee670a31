import { defined } from '../domain/data.ts';

/** What the runner says about the run, read once; the event itself is in `event.ts`. */
export interface GitHubContext {
  /** GitHub's API, also that of GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** The checkout; '' if the runner names none. */
  readonly workspace: string;
  readonly run: { readonly id: string; readonly attempt: number };
  readonly event: { readonly name: string; readonly path: string };
  /** Where this version's own documents are, without a slash at the end; absent if the action runs from a checkout. */
  readonly documents?: string;
}

/** The runner's variables: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export function readGitHubContext(env: Readonly<Record<string, string | undefined>>): GitHubContext {
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const action = env['GITHUB_ACTION_REPOSITORY'];
  const ref = env['GITHUB_ACTION_REF'];
  return {
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl,
    workspace: env['GITHUB_WORKSPACE'] ?? '',
    run: { id: env['GITHUB_RUN_ID'] ?? '', attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1 },
    event: { name: env['GITHUB_EVENT_NAME'] ?? '', path: env['GITHUB_EVENT_PATH'] ?? '' },
    ...defined({ documents: action ? `${serverUrl}/${action}/blob/${ref || 'HEAD'}/docs` : undefined }),
  };
}
