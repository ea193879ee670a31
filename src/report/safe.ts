/** Fields whose values are our own words: a secret with the same text does not change them. */
const ownWords: ReadonlySet<string> = new Set([
  'code',
  'input',
  'kind',
  'label',
  'level',
  'method',
  'operation',
  'pointer',
  'status',
  'type',
]);
/** Fields that contain what is sent to a registry. */
const foreign: ReadonlySet<string> = new Set(['body', 'headers']);

/**
 * Every text inside a value of ours, made safe, but not our own words and the names of our own fields; the rest as it is. What was one
 * object stays one object, so that a problem shared by several entries is still recognized as shared.
 */
export function safeTexts<Value>(value: Value, safe: (text: string) => string): Value {
  const seen = new Map<object, unknown>();
  const copyOf = (given: unknown, isOurs: boolean): unknown => {
    if (typeof given === 'string') return safe(given);
    if (given === null || typeof given !== 'object') return given;
    const known = seen.get(given);
    if (known !== undefined) return known;
    const copy: unknown = Array.isArray(given)
      ? given.map((item: unknown) => copyOf(item, isOurs))
      : Object.fromEntries(
          Object.entries(given).map(([key, item]: [string, unknown]) => {
            if (isOurs && typeof item === 'string' && ownWords.has(key)) return [key, item];
            return [isOurs ? key : safe(key), copyOf(item, isOurs && !foreign.has(key))];
          }),
        );
    seen.set(given, copy);
    return copy;
  };
  return copyOf(value, true) as Value;
}
