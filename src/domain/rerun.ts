/** What to do after a change of the manifest. */
export const afterManifestChange =
  'What counts is the released manifest, not the one in the repository: attach the corrected one, and a zip that contains it, to the release, and re-run. If the release is immutable, release again.';

/**
 * What to do after a change of the workflow: a re-run has the commit of the first attempt, and so its workflow file, and so has a new
 * release of the same commit (https://docs.github.com/actions/managing-workflow-runs/re-running-workflows-and-jobs).
 * @param tag '' if it is not known, or obvious
 */
export function afterWorkflowChange(tag: string): string {
  const named = tag === '' ? '`tag`' : `\`tag: ${tag}\``;
  return `A re-run uses the workflow file of the first attempt. After changing it, run the workflow manually (\`workflow_dispatch\`) with ${named}, or release again from a commit that has the change.`;
}
