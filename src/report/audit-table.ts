import type { Outcome } from '../domain/outcome.ts';
import type { AuditedVersion } from '../domain/survey.ts';
import { truncate } from '../domain/text.ts';
import { escapeMarkdown } from './markdown.ts';

/** Each with a word, so that emoji and colors are not needed. */
const marks: Readonly<Record<AuditedVersion['mark'], string>> = {
  listed: '✅ listed',
  differs: '⚠️ differs',
  unreachable: '⚠️ unreachable',
  missing: '❌ missing',
  refused: '🚫 would be refused',
  skipped: '⏭️ prerelease',
  unknown: '❔ not known',
};

/** One row for each version, the newest first, and one column for each entry with results; '' if there are none. Pure. */
export function auditTable(outcomes: readonly Outcome[]): string {
  const columns = outcomes.flatMap(({ label, audited }) => (audited === undefined ? [] : [{ label, audited }]));
  const [first] = columns;
  if (first === undefined) return '';
  const found = columns.map(({ audited }) => new Map(audited.map(({ tag, mark }) => [tag, mark])));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['Version', ...columns.map(({ label }) => escapeMarkdown(label))]),
    line(['---', ...columns.map(() => '---')]),
    ...first.audited.map(({ tag }) =>
      line([escapeMarkdown(truncate(tag, 100)), ...found.map((marksOf) => marks[marksOf.get(tag) ?? 'unknown'])]),
    ),
  ].join('\n');
}
