import { cut, widthOf, wrapped, type Paint } from './paint.ts';

/** A job summary for a terminal: only the Markdown that this action writes. */
export function renderMarkdown(markdown: string, { paint, width }: { paint: Paint; width: number }): string[] {
  const shown: string[] = [];
  const lines = markdown.trim().split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = /^`{3,}/.exec(line)?.[0];
    if (fence !== undefined) {
      const end = lines.indexOf(fence, index + 1);
      const code = lines.slice(index + 1, end < 0 ? undefined : end);
      shown.push(...code.map((text) => `    ${paint('cyan', cut(text, width - 4))}`));
      index += code.length + 1;
    } else if (line.startsWith('|')) {
      const end = lines.findIndex((text, at) => at > index && !text.startsWith('|'));
      const rows = lines.slice(index, end < 0 ? undefined : end);
      shown.push(...table(rows, paint, width));
      index += rows.length - 1;
    } else shown.push(...block(line, paint, width));
  }
  return shown;
}

function block(line: string, paint: Paint, width: number): string[] {
  const [, heading] = /^#{1,6} (.*)$/.exec(line) ?? [];
  if (heading !== undefined) return wrapped(inline(heading, plain), width).map((text) => paint('bold', text));
  const [, quote] = /^> (.*)$/.exec(line) ?? [];
  if (quote !== undefined) return wrapped(inline(quote, plain), width - 2).map((text) => paint('dim', `│ ${text}`));
  const [, item] = /^- (.*)$/.exec(line) ?? [];
  if (item !== undefined) {
    return wrapped(inline(item, paint), width - 2).map((text, index) => `${index === 0 ? '•' : ' '} ${text}`);
  }
  const [, folded] = /^<details><summary>(.*)<\/summary>$/.exec(line) ?? [];
  if (folded !== undefined) return [paint('bold', `▾ ${inline(folded, plain)}`)];
  return line === '</details>' ? [] : wrapped(inline(line, paint), width);
}

/** A table that is too wide loses the middle of its last column, which holds the links. */
function table(rows: readonly string[], paint: Paint, width: number): string[] {
  const cells = rows
    .filter((row) => !/^\|(?: ?:?-+:? ?\|)+$/.test(row))
    .map((row) => row.slice(1, -1).split('|'))
    .map((row) => row.map((cell) => inline(cell.trim().replace(/^\[[^\]]*\]\(([^)]*)\).*$/, '$1'), plain)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const others = widths.slice(0, -1).reduce((sum, one) => sum + one + 3, 0);
  const last = Math.min(widths.at(-1) ?? 0, Math.max(width - others, 12));
  widths.splice(-1, 1, last);
  const fitted = cells.map((row) => [...row.slice(0, -1), cut(row.at(-1) ?? '', last)]);
  return fitted.map((row, index) => {
    const line = row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join('   ');
    return index === 0 ? paint('underline', line) : line.trimEnd();
  });
}

const plain: Paint = (_, text) => text;

/** Character references stand for text alone, so they are read when all markup is gone. */
function inline(text: string, paint: Paint): string {
  return text
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, (_, name: string, address: string) => `${name} (${paint('dim', address)})`)
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint('bold', strong))
    .replaceAll(/<code>([^<]*)<\/code>|`([^`]+)`/g, (_, code?: string, ticked?: string) =>
      paint('cyan', code ?? ticked ?? ''),
    )
    .replaceAll(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}
