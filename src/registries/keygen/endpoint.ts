/** Keygen Cloud. The account is part of every path there. */
export const cloudUrl = 'https://api.keygen.sh';

/** The server of an entry, and the credentials. */
export interface Endpoint {
  readonly label: string;
  readonly url: string;
  readonly account?: string | undefined;
  readonly token: string;
  readonly environment?: string | undefined;
}

/** Absolute address of a path, e.g. `/releases`: below the account, if one is given. */
export function addressOf({ url, account }: Pick<Endpoint, 'url' | 'account'>, path: string): string {
  const server = url.replace(/\/+$/, '').replace(/\/v1$/, '');
  return `${server}/v1${account === undefined ? '' : `/accounts/${encodeURIComponent(account)}`}${path}`;
}
