import { describe, expect } from '@jest/globals';

import type { Fault } from '../../sandbox/server.ts';
import { foundryModsToken, foundryToken, githubToken, manifestWith, scenario, type Relayed } from './scenario.ts';

/** Everything that the runner, a terminal or a Markdown page could take for more than text. */
const attacks = [
  '::error title=forged::forged',
  '\n::set-output name=status::published',
  '\r::add-mask::published',
  '\u2028::stop-commands::x',
  '##[error]forged',
  '##[set-env name=PATH]forged',
  '%0A::warning::forged',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '[click](javascript:alert(1)) ![](https://evil.example/pixel.png)',
  '| a | b |\n| --- | --- |\n```\n</details>\n# forged',
  '@everyone $\\(x\\)$ `code` ~~gone~~ \u202egnp.exe',
  '`rm -rf /` $(id) ${{ secrets.X }}',
].join(' ');

function expectNothingForged(run: Relayed): void {
  expect(run.annotations.filter(({ title }) => title === 'forged')).toEqual([]);
  expect(run.annotations.filter(({ message }) => /^forged/.test(message))).toEqual([]);
  expect([...run.masks].sort()).toEqual([foundryToken, githubToken].sort());
  // eslint-disable-next-line no-control-regex
  expect(run.stdout).not.toMatch(/[\u001b\u202e\u2028\r]/);
  // eslint-disable-next-line no-control-regex
  expect(run.summary).not.toMatch(/[\u001b\u202e\u2028\r]/);
  // Outside of code blocks nothing of it is markup.
  const prose = run.summary.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '');
  expect(prose).not.toMatch(/<img|<script|\]\(javascript|!\[|\(https:\/\/evil|^# forged|@everyone|~~gone/m);
  expect(prose.match(/<\/details>/g)?.length ?? 0).toBe(prose.match(/<details>/g)?.length ?? 0);
}

const envelope = (status: number, body: unknown, contentType = 'application/json'): Fault => ({
  kind: 'status',
  status,
  act: false,
  headers: { 'content-type': contentType },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const manifestValue = attacks.replace('${{ secrets.X }}', '');

describe('foreign text forges nothing', () => {
  scenario('in the messages, codes and fields of the registry', async (world) => {
    world.journal.faults = ({ server }) =>
      server === 'foundry'
        ? envelope(400, {
            status: 'error',
            errors: { [attacks]: [{ message: attacks, code: attacks }], __all__: [attacks] },
          })
        : undefined;
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toHaveLength(2);
    expectNothingForged(run);
  });

  for (const [what, status, type] of [
    ['a plain text', 400, 'text/plain'],
    ['a web page', 404, 'text/html'],
    ['a gateway’s JSON', 403, 'application/json'],
  ] as const) {
    scenario(`in ${what} that it answers with`, async (world) => {
      const body =
        type === 'application/json'
          ? { message: attacks }
          : type === 'text/html'
            ? `<title>${attacks}</title><h1>${attacks}</h1>`
            : attacks;
      world.journal.faults = ({ server }) => (server === 'foundry' ? envelope(status, body, type) : undefined);
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
      expect(run.annotations).toHaveLength(1);
      expectNothingForged(run);
    });
  }

  for (const page of [`javascript:alert(1)`, `https://x.example/)${attacks}`, attacks, 'data:text/html,<script>']) {
    scenario(`in the page that a success names: ${page.slice(0, 20)}`, async (world) => {
      world.journal.faults = ({ server }) =>
        server === 'foundry' ? { kind: 'schema', act: true, body: { status: 'success', page } } : undefined;
      const run = await world.relay();
      expect(run.outputs['status']).toBe('published');
      expect(run.outcomes['foundry']?.url ?? 'https://').toMatch(/^https:/);
      expectNothingForged(run);
    });
  }

  scenario(
    'in the values of the manifest',
    async (world) => {
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
      expect(run.outcomes['foundry']?.problems.map(({ code }) => code)).toEqual([
        'manifest.version-mismatch',
        'manifest.invalid',
        'manifest.invalid',
      ]);
      expectNothingForged(run);
    },
    {
      manifest: manifestWith({
        id: manifestValue,
        version: manifestValue,
        title: manifestValue,
        download: `https://github.com/a/b/releases/download/${encodeURIComponent(attacks)}/x.zip`,
      }),
    },
  );

  scenario(
    'in what is shown of a manifest that is none',
    async (world) => {
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
      expectNothingForged(run);
    },
    { manifest: attacks },
  );

  scenario(
    'in the name and the notes of the release, nor in a long one',
    async (world) => {
      const run = await world.relay({ inputs: { 'dry-run': 'true' } });
      expect(run.outputs['status']).toBe('planned');
      expectNothingForged(run);
    },
    { release: { name: attacks, body: attacks + 'x'.repeat(125_000) } },
  );

  scenario(
    'in the values that a dry run shows',
    async (world) => {
      const run = await world.relay({
        inputs: { 'dry-run': 'true' },
        registries: { foundry: { token: foundryToken, notes: 'https://example.com/`````/<img/@everyone' } },
      });
      expect(run.outputs['status']).toBe('planned');
      expectNothingForged(run);
    },
    { manifest: manifestWith({ version: '1.2.0+```|details|\n##[error]x' }) },
  );

  scenario(
    'in the values that are refused',
    async (world) => {
      const run = await world.relay();
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.invalid' }]);
      expectNothingForged(run);
    },
    {
      manifest: manifestWith({ compatibility: { minimum: '12', verified: '13', maximum: '```</details> ##[error]' } }),
    },
  );

  scenario(
    'in the names of the assets',
    async (world) => {
      const run = await world.relay({ inputs: { 'wait-for-assets': '0' } });
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.missing' }]);
      expectNothingForged(run);
    },
    { assets: [{ name: attacks, size: 3 }] },
  );

  scenario('in the inputs', async (world) => {
    const run = await world.relay({
      inputs: { tag: attacks, timeout: attacks, 'dry-run': attacks, manifest: attacks },
    });
    expect(run.exitCode).toBe(1);
    expect(run.requests).toEqual([]);
    expectNothingForged(run);
  });

  scenario('in the tag of the payload', async (world) => {
    const event = world.releaseEvent();
    (event.payload as { release: { tag_name: string } }).release.tag_name = `v1.2.0-<img>##[error]"'$(id)`;
    const run = await world.relay({ event, inputs: { 'wait-for-assets': '0' } });
    expect(run.exitCode).toBe(1);
    expectNothingForged(run);
  });

  scenario('in what GitHub answers', async (world) => {
    world.journal.faults = ({ server }) => (server === 'github-api' ? envelope(403, { message: attacks }) : undefined);
    const run = await world.relay({ event: { name: 'schedule', payload: {} }, inputs: { tag: 'v1.2.0' } });
    expect(run.exitCode).toBe(1);
    expectNothingForged(run);
  });
});

describe('a secret that comes back is not shown', () => {
  const spellings = (secret: string): string =>
    [
      secret,
      encodeURIComponent(secret),
      ...[0, 1, 2].map((shift) => Buffer.from('x'.repeat(shift) + secret + 'yz').toString('base64')),
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret).toString('hex').toUpperCase(),
      JSON.stringify(secret),
    ].join('\n');

  scenario('in the messages of a registry', async (world) => {
    const said = `${spellings(foundryToken)} ${spellings(githubToken)}`;
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? envelope(400, { errors: { version: [{ message: said, code: 'invalid' }] } }) : undefined;
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expect(run.annotations[0]?.message).toContain('***');
  });

  scenario('in a text of its own, cut in the middle of it', async (world) => {
    for (const length of [270, 280, 290, 295]) {
      world.journal.faults = ({ server }) =>
        server === 'foundry' ? envelope(500, `${'x'.repeat(length)} ${foundryToken}`, 'text/plain') : undefined;
      const run = await world.relay({ inputs: { timeout: '2' } });
      expect(run.exitCode).toBe(1);
      expect(run.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(foundryToken.slice(0, 6));
    }
  });

  scenario('in the page of a success', async (world) => {
    const page = `https://foundryvtt.com/packages/lantern/edit/?token=${encodeURIComponent(foundryToken)}#${githubToken}`;
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? { kind: 'schema', act: true, body: { status: 'success', page } } : undefined;
    const run = await world.relay();
    expect(run.outputs['status']).toBe('published');
  });

  scenario(
    'in the manifest',
    async (world) => {
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
    },
    { manifest: manifestWith({ id: foundryToken, version: githubToken }) },
  );

  scenario('in an address', async (world) => {
    const run = await world.relay({
      registries: {
        foundry: { token: foundryToken, notes: `https://example.com/?a=${encodeURIComponent('hunter2secret')}` },
      },
      inputs: { 'dry-run': 'true' },
    });
    expect(run.outputs['status']).toBe('planned');
  });
});

describe('a secret that comes back changed is not shown', () => {
  const html = (text: string): string => text.replaceAll(/[^]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`);
  const base64 = (text: string): string => Buffer.from(`u:${text}`).toString('base64');
  const wrapped = (text: string): string => (base64('x'.repeat(50) + text).match(/.{1,76}/g) ?? []).join('\r\n');
  const all: readonly ((text: string) => string)[] = [
    ...[base64, wrapped, html, encodeURIComponent],
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => text.replaceAll(/[^]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ];
  const stacked = (secret: string): readonly string[] => [
    ...all.flatMap((outer) => all.map((inner) => outer(inner(secret)))),
    Array.from(secret).join('\u200b'),
    Array.from(secret).join('\u00ad'),
  ];
  /** Every string that can be recovered from a text: as it is, and decoded. */
  const readings = (text: string): readonly string[] => {
    const decoded = [text];
    for (let depth = 0; depth < 3; depth += 1)
      for (const one of [...decoded]) {
        decoded.push(
          one
            .replaceAll(/&#x(..);/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
            .replaceAll(/\\u00(..)|%(..)/g, (_, a?: string, b?: string) =>
              String.fromCharCode(parseInt(a ?? b ?? '', 16)),
            ),
          one.replaceAll(/[A-Za-z0-9+/]{8,}/g, (run) => Buffer.from(run, 'base64').toString('latin1')),
        );
      }
    return decoded;
  };
  const expectNothing = (run: Relayed, secret: string): void => {
    const shown = run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.summary + JSON.stringify(run.outputs);
    for (const line of new Set(shown.split('\n')))
      for (const text of readings(line))
        expect(text.replaceAll(/[\u200b\u00ad]/g, '')).not.toContain(secret.slice(4, 12));
  };

  scenario('in two encodings, in the messages of a registry', async (world) => {
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? envelope(400, { errors: { version: stacked(foundryToken) } }) : undefined;
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expectNothing(run, foundryToken);
  });

  for (const length of [3, 17, 29])
    scenario(
      `in an error page that is cut off ${length} characters before its end, in each encoding`,
      async (world) => {
        for (const encode of all) {
          const text = encode(foundryToken);
          const page = `<html><h1>Bad ${'x'.repeat(299 - text.length + length - 4)} ${text} request</h1>`;
          world.journal.faults = ({ server }) => (server === 'foundry' ? envelope(400, page, 'text/html') : undefined);
          const run = await world.relay();
          expect(run.exitCode).toBe(1);
          expectNothing(run, foundryToken);
        }
      },
    );

  scenario('in the error of a storage service, with the credentials of somebody else', async (world) => {
    const others = {
      AWSAccessKeyId: 'ASIAQWERTYUIOPASDFGH',
      'Token-0': 'IQoJb3JpZ2luX2VjEAoaCXVzLWVhc3QtMSJHMEUCIQDx',
      SignatureProvided: 'q4FakeSignature',
      StringToSign: 'AWS4-HMAC-SHA256 20261103T120005Z fake-to-sign',
      CanonicalRequest: 'PUT /x?X-Amz-Security-Token=fake-in-request',
    };
    const fields = Object.entries(others).map(([name, value]) => `<${name}>${value}</${name}>`);
    const body = `<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>The signature that you provided does not match: https://s.example/?X-Amz-Credential=fake-credential&amp;X-Amz-Signature=fake-signature</Message>${fields.join('')}</Error>`;
    for (const type of ['application/xml', 'text/plain', 'application/json']) {
      world.journal.faults = ({ server }) => (server === 'foundry' ? envelope(400, body, type) : undefined);
      const run = await world.relay();
      expect(run.exitCode).toBe(1);
      const shown = run.stdout + run.summary + JSON.stringify(run.outputs);
      expect(shown).toContain('SignatureDoesNotMatch');
      expect(shown).not.toMatch(/ASIAQWERTY|IQoJb3Jp|q4Fake|fake-(to-sign|in-request|credential|signature)/);
    }
  });

  scenario('in `manifest-path`, which forges nothing either', async (world) => {
    const path = `./${foundryToken}/##[error]forged`;
    const faulty = { ...JSON.parse(manifestWith()), version: '9.9.9' } as object;
    const release = world.createRelease({
      tag: 'v1.3.0',
      assets: [{ name: 'module.json', content: JSON.stringify(faulty) }],
    });
    const run = await world.relay({
      event: world.releaseEvent('published', release),
      inputs: { 'manifest-path': path },
    });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).not.toContain('##[');
    expectNothing(run, foundryToken);
  });
});

describe('texts that are the worst for some pattern', () => {
  /** Without a time limit of its own: one that is quadratic takes longer than the scenario may. */
  const inputs = { timeout: '60' };

  scenario(
    'a release body of 125,000 line feeds',
    async (world) => {
      const registries = { foundrymods: { token: foundryModsToken } };
      const run = await world.relay({ registries, inputs: { ...inputs, 'dry-run': 'true' } });
      expect(run.outputs['status']).toBe('planned');
    },
    { release: { body: '\n'.repeat(125_000) } },
  );

  for (const [what, unit] of [
    ['`token`', 'token'],
    ['cuts', '…'],
    ['line feeds', '%0A'],
  ] as const)
    scenario(`the page of a success, of 300 kB: ${what}`, async (world) => {
      const page = `https://foundryvtt.com/?${unit.repeat(300_000 / unit.length)}`;
      world.journal.faults = ({ server }) =>
        server === 'foundry' ? { kind: 'schema', act: true, body: { status: 'success', page } } : undefined;
      const run = await world.relay({ inputs });
      expect(run.outputs['status']).toBe('published');
      expect(run.outcomes['foundry']?.url?.length).toBeLessThanOrEqual(2_048);
    });

  scenario(
    'four stars against a thousand hyphens',
    async (world) => {
      const run = await world.relay({ inputs: { ...inputs, 'wait-for-assets': '0', manifest: '*-*-*-*.zip' } });
      expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'manifest.missing' }]);
    },
    { assets: [{ name: '-'.repeat(1_000), size: 10 }] },
  );
});

describe('replies that are too much', () => {
  scenario('a reply of 5 MB is given up', async (world) => {
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? envelope(400, 'x'.repeat(5_000_000), 'text/plain') : undefined;
    const run = await world.relay({ inputs: { timeout: '3' } });
    expect(run.exitCode).toBe(1);
    expect(run.outcomes['foundry']?.problems).toMatchObject([{ code: 'registry.unreadable' }, { code: 'run.timeout' }]);
  });

  for (const [what, message] of [
    ['empty messages', ''],
    ['messages of four kilobytes', 'ä'.repeat(2_000)],
  ] as const)
    scenario(`3 MB of ${what} take little memory, and leave a short log`, async (world) => {
      const errors = Array.from({ length: 3_000_000 / (Buffer.byteLength(message) + 3) }, () => message);
      world.journal.faults = ({ server }) =>
        server === 'foundry' ? envelope(400, { status: 'error', errors: { version: errors } }) : undefined;
      const registries = Object.fromEntries(
        Array.from({ length: 16 }, (_, index) => [`f-${index}`, { type: 'foundry', token: foundryToken }]),
      );
      const env = { NODE_OPTIONS: '--max-old-space-size=200' };
      const run = await world.relay({ registries, env, inputs: { 'all-or-nothing': 'false', timeout: '60' } });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.outcomes['f-15']?.status).toBe('failed');
      expect(Buffer.byteLength(run.stdout)).toBeLessThan(2_000_000);
    });

  scenario('ten thousand messages leave the summary and the outputs within their bounds', async (world) => {
    const errors = Array.from({ length: 10_000 }, (_, index) => ({
      message: `Fault ${index} ${'ä'.repeat(150)}`,
      code: 'invalid',
    }));
    world.journal.faults = ({ server }) =>
      server === 'foundry' ? envelope(400, { errors: { __all__: errors } }) : undefined;
    const run = await world.relay();
    expect(run.exitCode).toBe(1);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    expect(run.summary).toContain('Foundry VTT sent 100 messages and 9900 more, which are not shown');
    expect(Object.values(run.outputs).join('').length).toBeLessThan(1024 * 1024);
    expect(run.outcomes['foundry']?.status).toBe('failed');
  });
});
