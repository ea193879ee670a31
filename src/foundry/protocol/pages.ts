import { defined } from '../../domain/data.ts';
import type { Pages } from '../../domain/outcome.ts';

/**
 * The pages of a package. What a registry names in its reply is the page on which the owner edits the package; the page for everybody
 * is above it.
 * @param page what the reply named, if there was one
 * @param known the page for everybody, if it is known without a reply
 */
export function pagesOf(page: string | undefined, known?: string): Pages {
  const named = page === undefined ? null : URL.parse(page);
  const [, above, slash = ''] = /^(.*)\/edit(\/?)$/.exec(named?.pathname ?? '') ?? [];
  if (!named || above === undefined)
    return defined({ url: known ?? page, editUrl: known === undefined ? undefined : `${known}edit/` });
  return { url: known ?? new URL(above + slash, named.origin).href, editUrl: named.href };
}
