const known = new Map<string, ReadonlyMap<string, string>>();

/**
 * Every encoding in which a secret could appear: raw, percent-encoded, JSON-escaped, hexadecimal, and the part of its base64 that
 * these bytes alone decide, in both alphabets and at each of the three places at which they can start in a longer text. Written
 * independently of the redactor, which it tests.
 */
export function spellingsOf(secret: string): ReadonlyMap<string, string> {
  const spellings = known.get(secret) ?? spell(secret);
  known.set(secret, spellings);
  return spellings;
}

function spell(secret: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(secret, 'utf8');
  const hex = bytes.toString('hex');
  const spellings = new Map<string, string>([
    ['raw', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).toLowerCase()],
    ['percent-encoded in full', hex.toUpperCase().replaceAll(/../g, '%$&')],
    ['percent-encoded in full in lower case', hex.replaceAll(/../g, '%$&')],
    ['form-encoded', new URLSearchParams({ '': secret }).toString().slice(1)],
    ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
    ['hexadecimal', hex],
    ['hexadecimal in capitals', hex.toUpperCase()],
  ]);
  for (const shift of [0, 1, 2]) {
    // With other bytes around it, what stays the same is the secret's own.
    const [one, other] = [0x00, 0xff].map((filler) =>
      Buffer.concat([Buffer.alloc(shift, filler), bytes, Buffer.alloc(3, filler)]).toString('base64'),
    ) as [string, string];
    const same = one.replaceAll(/./g, (character, index: number) => (character === other[index] ? character : ' '));
    const core = same.trim().split(' ')[0] ?? '';
    // Without the characters that hold bits of two bytes, too: those may have been masked.
    const whole = one.slice(shift === 0 ? 0 : 4, Math.floor((shift + bytes.length) / 3) * 4);
    for (const [kind, text] of [
      ['', core],
      [', whole groups', whole],
    ] as const) {
      spellings.set(`base64 shifted by ${shift}${kind}`, text);
      spellings.set(`base64url shifted by ${shift}${kind}`, text.replaceAll('+', '-').replaceAll('/', '_'));
    }
  }
  return spellings;
}

/** Where a secret appears in a text, as `<spelling> of <name>`; empty if it does not. */
export function leaksIn(text: string, secrets: Readonly<Record<string, string>>): string[] {
  const given = Object.entries(secrets).filter(([, secret]) => secret !== '');
  return given.flatMap(([name, secret]) =>
    [...spellingsOf(secret)].filter(([, spelling]) => text.includes(spelling)).map(([kind]) => `${kind} of ${name}`),
  );
}
