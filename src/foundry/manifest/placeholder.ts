/**
 * What build scripts use as placeholders for values. Only fields that never contain such text are searched; the forms of `%…%`
 * exclude percent-encoding.
 */
const forms = [
  /[#$]?\{+[^{}]*\}+#?/,
  /<%[^%]*%>/,
  /__[A-Z][A-Z0-9_]*__/,
  /^__\w+__$/,
  /@[A-Z][A-Z0-9_.]*@/,
  /^%[A-Z][A-Z0-9_]*%$/,
  /%(?![0-9A-F]{2})[A-Z][A-Z0-9_]*%/,
  /\$[A-Z][A-Z0-9_]+/,
  /.*\bauto[- ]?(?:matically )?replaced\b.*/i,
];

/** The build placeholder in a value, e.g. `#{VERSION}#`; undefined if there is none. */
export function placeholderIn(value: string): string | undefined {
  const start = value.slice(0, 2048);
  for (const form of forms) {
    const [found] = form.exec(start) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The unquoted placeholder at an offset of a text. */
export function placeholderAt(text: string, offset: number): string | undefined {
  return /^(?:#\{[^{}\n]*\}#|\$\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\{\{[^{}\n]*\}\}|<%[^%\n]*%>|__\w+__|@\w+@|%\w+%|\$[A-Z][A-Z0-9_]+)/.exec(
    text.slice(offset, offset + 256),
  )?.[0];
}
