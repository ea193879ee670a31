import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Stops before the first test if `dist/` does not match the sources: tests that run the bundle would test something else. */
export default function checkDist(): void {
  const script = join(import.meta.dirname, '../../scripts/build.ts');
  try {
    execFileSync(process.execPath, [script, '--check', '--trust-last'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error((error as { readonly stderr?: string }).stderr ?? 'dist/ could not be checked', { cause: error });
  }
}
