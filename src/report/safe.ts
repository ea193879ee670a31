/**
 * Every text inside a value, made safe; the rest as it is. What was one object stays one object, so that a problem shared by
 * several entries is still recognised as shared.
 */
export function safeTexts<Value>(
  value: Value,
  safe: (text: string) => string,
  seen = new Map<object, unknown>(),
): Value {
  if (typeof value === 'string') return safe(value) as Value;
  if (value === null || typeof value !== 'object') return value;
  const known = seen.get(value);
  if (known !== undefined) return known as Value;
  const copy: unknown = Array.isArray(value)
    ? value.map((item: unknown) => safeTexts(item, safe, seen))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [safe(key), safeTexts<unknown>(item, safe, seen)]));
  seen.set(value, copy);
  return copy as Value;
}
