/** Receives the lines in reading order. */
export interface GroupSink {
  open(title: string): void;
  line(text: string): void;
  close(): void;
}

export interface GroupedLog {
  line(text: string): void;
  /** The entry is finished; its closing line ends the group. */
  end(closing: string): void;
}

/**
 * The log of entries that run side by side, one group each, in the order of the entries: the first unfinished one
 * writes immediately, the others wait for their turn.
 */
export function createGroups(titles: readonly string[], sink: GroupSink): GroupedLog[] {
  const groups = titles.map((title) => ({ title, waiting: [] as string[], open: false, closing: '' }));
  let head = 0;
  const advance = (): void => {
    for (let group = groups[head]; group !== undefined; group = groups[++head]) {
      if (!group.open && (group.waiting.length > 0 || group.closing !== '')) {
        group.open = true;
        sink.open(group.title);
      }
      for (const line of group.waiting.splice(0)) sink.line(line);
      if (group.closing === '') return;
      sink.close();
      sink.line(group.closing);
    }
  };
  return groups.map((group) => ({
    line(text) {
      group.waiting.push(text);
      advance();
    },
    end(closing) {
      group.closing ||= closing;
      advance();
    },
  }));
}
