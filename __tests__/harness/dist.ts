import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Stops before the first test where `dist/` is not what the sources make: every test that runs the bundle would be about something else. */
export default function checkDist(): void {
  const script = join(import.meta.dirname, '../../scripts/build.ts');
  try {
    execFileSync(process.execPath, [script, '--check', '--trust-last'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error((error as { readonly stderr?: string }).stderr ?? 'dist/ could not be checked', { cause: error });
  }
}
