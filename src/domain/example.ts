/** The line of an entry that reads its token from a secret. */
export const tokenLine = 'token: ${{ secrets.NAME }}';

/** The same, for a secret with characters that mean something in YAML. */
export const quotedTokenLine = "token: '${{ secrets.NAME }}'";

/**
 * The end of a hint, or of a notice, that shows an entry with these settings. An entry that is only a token so far has to become a
 * mapping, which the names of settings alone do not say. The job summary shows indented lines at the end of either as YAML.
 */
export function entryExample(label: string, ...settings: readonly string[]): string {
  return [`${label}:`, ...settings.map((setting) => `  ${setting}`)].map((line) => `\n  ${line}`).join('');
}

/** The end of a hint that shows what a job needs to read releases, or drafts too. */
export function permissionExample(access: 'read' | 'write'): string {
  return `\n  permissions:\n    contents: ${access}`;
}
