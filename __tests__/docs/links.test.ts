import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import GithubSlugger from 'github-slugger';
import { marked, type Token } from 'marked';

import { filesLike, root, textOf } from './workflows.ts';

const documents = filesLike('*.md', 'docs/**/*.md', '.github/**/*.md', 'examples/**/*.md', '__tests__/**/*.md');

/** Everything that a document leads to, and its own anchors as GitHub makes them. */
interface Document {
  readonly targets: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

function documentFrom(text: string): Document {
  const targets: string[] = [];
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  void marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type === 'link' || token.type === 'image') targets.push((token as { href: string }).href);
    if (token.type === 'html')
      targets.push(...[...token.raw.matchAll(/\b(?:src|srcset|href)="([^"]*)"/g)].map(([, target = '']) => target));
    if (token.type === 'heading') anchors.add(slugger.slug(plainText((token as { tokens?: Token[] }).tokens ?? [])));
  });
  return { targets, anchors };
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const { tokens: inner, text } = token as { readonly tokens?: readonly Token[]; readonly text?: string };
      return inner === undefined ? (text ?? '') : plainText(inner);
    })
    .join('');
}

/** What is wrong with a link of a document; undefined where it leads somewhere. */
function faultOf(path: string, target: string): string | undefined {
  if (/^https:\/\//.test(target)) return URL.canParse(target) ? undefined : 'no URL';
  if (/^[a-z]+:/i.test(target)) return 'neither relative nor https';
  const [file = '', anchor] = target.split('#');
  // Above the repository lies GitHub's page of it, where its workflows have theirs.
  const workflow = /^\.\.\/\.\.\/actions\/workflows\/([\w-]+\.yml)(?:\/badge\.svg)?$/.exec(file)?.[1];
  if (workflow !== undefined)
    return path === 'README.md' && existsSync(join(root, '.github/workflows', workflow)) ? undefined : 'no workflow';
  const found = file === '' ? path : posix.join(dirname(path).replaceAll('\\', '/'), decodeURIComponent(file));
  if (found.startsWith('..') || !existsSync(join(root, found))) return 'no such file';
  if (anchor === undefined) return undefined;
  if (statSync(join(root, found)).isDirectory() || !found.endsWith('.md')) return 'an anchor of what has none';
  return documentFrom(textOf(found)).anchors.has(anchor) ? undefined : 'no such heading';
}

describe('links', () => {
  test.each(documents)('of %s lead somewhere', (path) => {
    const { targets } = documentFrom(textOf(path));
    const faults = targets.map((target) => [target, faultOf(path, target)] as const).filter(([, fault]) => fault);
    expect(faults.map(([target, fault]) => `${path}: ${target}: ${fault}`)).toEqual([]);
  });

  test('that lead nowhere are seen', () => {
    const { targets } = documentFrom(
      '[a](nothing.md) ![b](docs/none.png) [c](README.md#no-such-heading) <img src="none.png"> [d](#here)\n\n' +
        '[e]: ../outside.md\n\n[e]\n\n[f](LICENSE#x) [g](http://example.com) [h](README.md#inputs) [i](../../actions/workflows/no.yml)',
    );
    expect(targets.filter((target) => faultOf('README.md', target) === undefined)).toEqual(['README.md#inputs']);
    expect(targets).toHaveLength(10);
  });

  test('name every picture, every example and every document', () => {
    const linked = new Set(
      documents.flatMap((path) =>
        documentFrom(textOf(path)).targets.map((target) => posix.join(dirname(path), target.split('#')[0] ?? '')),
      ),
    );
    const wanted = filesLike('docs/**/*.png', 'docs/**/*.md', 'examples/*.yml', '*.md');
    const unlinked = wanted.filter((file) => file !== 'README.md' && !linked.has(file));
    expect(unlinked.map((file) => `${file}: no document links to it`)).toEqual([]);
  });
});
