import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** False if the machine has no `openssl` to create a certificate. */
export const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

export interface Authority {
  /** File of its own certificate, for `NODE_EXTRA_CA_CERTS`. */
  readonly file: string;
  /** PEM texts of a certificate for one name, e.g. `DNS:registry.test` or `IP:127.0.0.1`. */
  issue(name: string): { readonly key: string; readonly cert: string };
}

/** A certificate authority, whose files go into a folder. */
export function createAuthority(folder: string): Authority {
  const openssl = (command: string): void =>
    void execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'ignore' });
  const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  openssl(`req -x509 ${newKey} -days 2 -subj /CN=Test -keyout ca.key -out ca.pem`);
  return {
    file: join(folder, 'ca.pem'),
    issue(name) {
      writeFileSync(join(folder, 'names'), `subjectAltName=${name}`);
      openssl(`req ${newKey} -subj /CN=Own -keyout own.key -out own.csr`);
      openssl('x509 -req -in own.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out own.pem');
      const [key, cert] = ['own.key', 'own.pem'].map((file) => readFileSync(join(folder, file), 'utf8'));
      return { key: key ?? '', cert: cert ?? '' };
    },
  };
}
