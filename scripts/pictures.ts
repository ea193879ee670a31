import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';

import { zip } from '../sandbox/zip.ts';
import { createSandbox } from '../sandbox/index.ts';
import { runAction, type ActionRun, type Annotation } from '../sandbox/runner.ts';

/**
 * Makes the pictures of the README from what the bundle says on the sandbox: `npm run pictures`. Needs Chromium (Debian and Ubuntu:
 * `apt-get install chromium fonts-liberation fonts-noto-color-emoji`), or the path of another one in `CHROMIUM`.
 */
const root = join(import.meta.dirname, '..');
const browser = process.env['CHROMIUM'] ?? 'chromium';
const repository = 'hearthside/lantern';

interface Shot {
  readonly name: string;
  /** The page's body. */
  readonly html: string;
}

/** A release to all four registries, and one whose manifest nobody looked at. */
async function shots(): Promise<Shot[]> {
  const sandbox = await createSandbox();
  try {
    const { github, foundry, foundrymods, keygen, releasepage } = sandbox;
    const product = '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11';
    foundry.createPackage({ id: 'lantern', token: 'fvttp_picture' });
    foundrymods.createModule({ id: 'lantern', token: 'fmp_picture' });
    keygen.addProduct({ id: product });
    keygen.addToken({ kind: 'product', product, value: 'prod-picturev3' });
    releasepage.createPage({ id: '0767f57acc44', key: 'live.picture', repositories: [repository] });
    const toFoundry = { foundry: { token: 'fvttp_picture' } };
    const toAll = {
      ...toFoundry,
      foundrymods: { token: 'fmp_picture', package: 'module.zip' },
      keygen: { token: 'prod-picturev3', account: 'acme', product },
      releasepage: { token: 'live.picture', page: '0767f57acc44' },
    };

    const relay = async (tag: string, manifest: string, entries: typeof toFoundry): Promise<ActionRun> => {
      const assets = [
        { name: 'module.json', content: manifest },
        { name: 'module.zip', content: zip([{ name: 'module.json', data: manifest }]) },
      ];
      const release = github.createRelease({ repository, tag, name: `Lantern ${tag.slice(1)}`, assets });
      const workspace = await mkdtemp(join(tmpdir(), 'release-relay-picture-'));
      try {
        await writeFile(join(workspace, 'module.json'), manifest);
        return await runAction({
          bundle: join(root, 'dist/index.js'),
          repository,
          event: { name: 'release', payload: github.releasePayload('published', release, recordedPayload()) },
          github,
          workspace,
          inputs: { registries: sandbox.input(entries) },
        });
      } finally {
        await rm(workspace, { recursive: true, force: true });
      }
    };
    const manifestOf = (version: string, compatibility: string): string => `{
  "id": "lantern",
  "title": "Lantern",
  "version": "${version}",
  "compatibility": {
    ${compatibility}
  },
  "manifest": "${github.serverUrl}/${repository}/releases/latest/download/module.json",
  "download": "${github.serverUrl}/${repository}/releases/download/v1.3.0/module.zip"
}
`;
    const good = manifestOf('1.2.0', '"minimum": 12,\n    "verified": 13.350').replace('v1.3.0', 'v1.2.0');
    const broken = manifestOf('1.2.0', '"minimum": 12');
    const published = await relay('v1.2.0', good, toAll);
    const refused = await relay('v1.3.0', broken, toFoundry);
    const shown = broken.replaceAll(github.serverUrl, 'https://github.com');
    return [
      { name: 'summary', html: await summaryPage(published.summary) },
      { name: 'annotations', html: annotationsPage('module.json', shown, refused.annotations) },
    ];
  } finally {
    await sandbox.close();
  }
}

function recordedPayload(): unknown {
  const recorded = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
    readonly name: string;
    readonly examples: readonly { readonly action: string }[];
  }[];
  return recorded.find(({ name }) => name === 'release')?.examples.find(({ action }) => action === 'published');
}

/** As a job's summary stands on the page of a run. */
async function summaryPage(markdown: string): Promise<string> {
  return `<div class="box"><div class="head">publish summary</div><div class="markdown-body pad">${await marked.parse(markdown)}</div></div>`;
}

/** As annotations stand on the lines of a file. */
function annotationsPage(file: string, text: string, annotations: readonly Annotation[]): string {
  const lines = text.trimEnd().split('\n');
  const rows = lines.map((line, index) => {
    const own = annotations.filter((annotation) => annotation.file === file && annotation.line === index + 1);
    const boxes = own.map(({ level, title = '', message }) => {
      const [first = '', ...rest] = message.split('\n');
      const details = rest.map((one) => `<div>${escaped(one)}</div>`).join('');
      return `<tr><td></td><td><div class="note ${level}"><b>${escaped(title)}</b> <span class="level">${level}</span><div>${escaped(first)}</div><div class="dim">${details}</div></div></td></tr>`;
    });
    return `<tr><td class="number">${index + 1}</td><td><code>${escaped(line)}</code></td></tr>${boxes.join('')}`;
  });
  return `<div class="box"><div class="head">${file}</div><table class="code">${rows.join('')}</table></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const themes = {
  light: { canvas: '#ffffff', text: '#1f2328', dim: '#59636e', line: '#d1d9e0', head: '#f6f8fa', error: '#d1242f' },
  dark: { canvas: '#0d1117', text: '#f0f6fc', dim: '#9198a1', line: '#3d444d', head: '#151b23', error: '#f85149' },
} as const;

async function pageOf({ html }: Shot, theme: keyof typeof themes): Promise<string> {
  const { canvas, text, dim, line, head, error } = themes[theme];
  const markdownCss = await readFile(
    createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`),
    'utf8',
  );
  return `<!doctype html><meta charset="utf-8"><style>${markdownCss}
    body { margin: 0; padding: 8px; background: ${canvas}; color: ${text}; font: 14px/1.5 'Liberation Sans', Arial, sans-serif; }
    .markdown-body { font-family: inherit; font-size: 14px; }
    .box { border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
    .head { background: ${head}; border-bottom: 1px solid ${line}; padding: 8px 16px; font-weight: 600; font-size: 13px; }
    .pad { padding: 16px; }
    .code { border-spacing: 0; width: 100%; }
    .code td { padding: 0 8px; }
    .code code { font: 12px/20px 'Liberation Mono', monospace; white-space: pre; }
    .number { color: ${dim}; font: 12px/20px 'Liberation Mono', monospace; text-align: right; width: 1%; }
    .note { border: 1px solid ${line}; border-left: 3px solid ${error}; border-radius: 4px; margin: 4px 8px 8px 0; padding: 6px 12px; font-size: 13px; }
    .level { border: 1px solid ${error}; border-radius: 1em; color: ${error}; font-size: 11px; padding: 0 6px; }
    .dim { color: ${dim}; }
  </style>${html}`;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
}

/** Takes pictures of pages, as PNG, by the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/ */
async function photograph(pages: readonly { readonly file: string; readonly html: string }[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'release-relay-browser-'));
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--hide-scrollbars'];
  const child = spawn(browser, [...options, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.once('error', () =>
        reject(new Error(`${browser} cannot be started: \`apt-get install chromium\`, or give its path in CHROMIUM.`)),
      );
      child.once('close', () => reject(new Error(`${browser} ended at once:\n${said}`)));
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    const waiting = new Map<number, (reply: Reply) => void>();
    const events = new Map<string, () => void>();
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
      else events.get(reply.method ?? '')?.();
    });
    let count = 0;
    const call = (method: string, params: object, sessionId?: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      });
    const { targetId } = (await call('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
    const { sessionId } = (await call('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    await call('Page.enable', {}, sessionId);
    for (const { file, html } of pages) {
      const page = join(folder, 'page.html');
      await writeFile(page, html);
      const metrics = { width: 820, height: 100, deviceScaleFactor: 1.5, mobile: false };
      await call('Emulation.setDeviceMetricsOverride', metrics, sessionId);
      const loaded = new Promise<void>((resolve) => events.set('Page.loadEventFired', resolve));
      await call('Page.navigate', { url: pathToFileURL(page).href }, sessionId);
      await loaded;
      const { cssContentSize } = (await call('Page.getLayoutMetrics', {}, sessionId)) as {
        cssContentSize: { height: number };
      };
      const clip = { x: 0, y: 0, width: metrics.width, height: Math.ceil(cssContentSize.height), scale: 1 };
      const { data } = (await call(
        'Page.captureScreenshot',
        { format: 'png', clip, captureBeyondViewport: true, optimizeForSpeed: false },
        sessionId,
      )) as { data: string };
      const bytes = Buffer.from(data, 'base64');
      await writeFile(file, bytes);
      console.log(`${file.slice(root.length + 1)}  ${(bytes.length / 1024).toFixed(0)} KiB`);
    }
    socket.close();
  } finally {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const images = join(root, 'docs/images');
await mkdir(images, { recursive: true });
const pages = [];
for (const shot of await shots()) {
  for (const theme of ['light', 'dark'] as const)
    pages.push({ file: join(images, `${shot.name}-${theme}.png`), html: await pageOf(shot, theme) });
}
await photograph(pages);
