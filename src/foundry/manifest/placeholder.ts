/**
 * What build scripts put where a value will go. Only fields that never hold such a thing are searched; single capitals in
 * `%…%` keep clear of percent-encoding.
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

/** The build placeholder in a value, e.g. `#{VERSION}#`; undefined where there is none. */
export function placeholderIn(value: string): string | undefined {
  const start = value.slice(0, 2048);
  for (const form of forms) {
    const [found] = form.exec(start) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The placeholder that stands, unquoted, exactly at an offset of a text. */
export function placeholderAt(text: string, offset: number): string | undefined {
  return /^(?:#\{[^{}\n]*\}#|\$\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\{\{[^{}\n]*\}\}|<%[^%\n]*%>|__\w+__|@\w+@|%\w+%|\$[A-Z][A-Z0-9_]+)/.exec(
    text.slice(offset, offset + 256),
  )?.[0];
}
