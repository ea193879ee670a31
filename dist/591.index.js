export const id = 591;
export const ids = [591];
export const modules = {

/***/ 2591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  foundrymods: () => (/* binding */ foundrymods)
});

// EXTERNAL MODULE: ./src/domain/assets.ts
var assets = __webpack_require__(2339);
// EXTERNAL MODULE: ./src/domain/text.ts
var domain_text = __webpack_require__(3373);
// EXTERNAL MODULE: ./src/foundry/manifest/manifest.ts
var manifest_manifest = __webpack_require__(9382);
// EXTERNAL MODULE: ./src/domain/result.ts
var result = __webpack_require__(635);
// EXTERNAL MODULE: ./src/foundry/protocol/publication.ts
var publication = __webpack_require__(9064);
// EXTERNAL MODULE: ./src/foundry/protocol/submission.ts
var submission = __webpack_require__(9876);
// EXTERNAL MODULE: ./src/foundry/protocol/envelope.ts
var envelope = __webpack_require__(8456);
// EXTERNAL MODULE: ./src/foundry/protocol/fields.ts
var fields = __webpack_require__(2705);
;// CONCATENATED MODULE: ./src/registries/foundrymods/errors.ts


const title = 'FoundryMods';
const hints = {
    manifest: 'The registry was given the URL of the manifest under this tag. Can everybody open it? A fresh asset may need a moment: then run again.',
    package: 'The registry fetches the zip from its public URL. Can everybody open it?',
    notes: 'Set `notes` to the URL of a page.',
};
/** Field names come as in the JSON document, or as in the headers. */
function placeOf(field) {
    const name = field.toLowerCase().replace(/^(x-fm-|release\.)/, '');
    return (0,fields/* pointerOf */.r)({ 'compat-min': 'minimum', 'compat-verified': 'verified', 'compat-max': 'maximum' }[name] ?? name);
}
/** What FoundryMods says beside the protocol, and what to do about it. */
const dialect = {
    title,
    // The message of its dry run is not documented.
    announcesRehearsal: false,
    pointerOf: placeOf,
    hintFor(field, message, code) {
        if (/\bid mismatch\b/i.test(message))
            return "FoundryMods compares the manifest's id with its own record of the module, where a title may stand instead: correct the package id on the module's edit page, then make a new token there. The record alone is not enough.";
        if (/\bmismatch\b|\bmust match\b/i.test(message) && placeOf(field) !== undefined)
            return 'Leave `explicit` out: the registry then takes the values of the manifest.';
        if (code === 'unique_together' || code === 'unique')
            return 'This version is there already. A version cannot be replaced: publish a new one.';
        const name = field
            .toLowerCase()
            .replace(/^(x-fm-|release\.)/, '')
            .replace(/[-_]url$/, '');
        return Object.hasOwn(hints, name) ? hints[name] : (0,fields/* correctionOf */.K)(placeOf(field));
    },
    meaningOf({ status }, json, own, codes) {
        // A code beside the envelope is about all of it, unless one of its messages knows better.
        const wide = codes.some(isKnown) ? undefined : (0,envelope/* textsIn */.Ej)(json, (key) => key === 'code').find(isKnown);
        const code = isKnown(own) ? own : wide;
        const special = code === undefined ? undefined : known[code];
        const meaning = special ?? byStatus(status);
        if (meaning === undefined)
            return undefined;
        const link = linkIn(json);
        return {
            ...meaning,
            ...(own === undefined && code !== undefined ? { said: code } : {}),
            ...(link === undefined ? {} : { hint: `${meaning.hint} See ${link}` }),
        };
    },
};
function isKnown(code) {
    return code !== undefined && Object.hasOwn(known, code);
}
function byStatus(status) {
    const code = (0,envelope/* codeOfStatus */.RZ)(status);
    switch (status) {
        case 401:
            return {
                code,
                hint: "The token is missing, mistyped or revoked. Generate one under Package Release Tokens on the module's edit page, and store it in the secret.",
            };
        case 402:
            return { code, hint: "The module owner's FoundryMods subscription does not cover it." };
        case 403:
            return {
                code,
                hint: "The token is not allowed to publish this module. Generate one on this module's edit page.",
            };
        case 413:
            return {
                code,
                hint: 'The zip is larger than the server takes. Make it smaller, or let `package` name it: then the registry fetches it.',
            };
        default:
            return undefined;
    }
}
const known = {
    subscription_required: {
        code: 'registry.payment',
        title: 'The module owner has no active FoundryMods Creator subscription',
        hint: 'The owner of the module subscribes, then this run is repeated.',
    },
    quota_exceeded: {
        code: 'registry.payment',
        title: "The zip would exceed the module owner's storage quota on FoundryMods",
        hint: 'The owner deletes old releases or takes a larger quota, then this run is repeated.',
    },
    no_owner_claim: {
        code: 'registry.forbidden',
        title: 'The module has no active owner claim on FoundryMods',
        hint: "Claim the module on its FoundryMods page, then generate a new token on the module's edit page.",
    },
};
/** The address that it names for subscribing; only `https:`, and nothing that pretends to be another host. */
function linkIn(json) {
    const [text] = (0,envelope/* textsIn */.Ej)(json, (key) => key === 'subscribe_url');
    const url = text === undefined ? null : URL.parse(text);
    return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 300
        ? url.href
        : undefined;
}

;// CONCATENATED MODULE: ./src/registries/foundrymods/lookup.ts
/** Asks once, without token. Nothing hangs on it, so nothing is repeated or waited for. */
async function lookUp(http, query, timeoutMs) {
    const url = new URL(query.url);
    url.searchParams.set('id', query.id);
    url.searchParams.set('version', query.version);
    const sent = await http.send({
        method: 'GET',
        url: url.href,
        effect: 'read',
        headers: { accept: 'application/json' },
        maxAttempts: 1,
        timeoutMs,
    });
    if (!sent.ok)
        return 'unanswered';
    const { status, text } = sent.value;
    if (status === 404)
        return 'absent';
    if (status < 200 || status > 299)
        return 'unanswered';
    try {
        return presenceIn(JSON.parse(text), query.version);
    }
    catch {
        return 'unreadable';
    }
}
const versionKeys = ['version', 'version_number', 'versionNumber', 'release_version', 'tag_name', 'tag'];
/** What holds one release, or a list of them. */
const releaseKeys = ['releases', 'release', 'versions', 'data', 'results', 'result', 'items'];
/** What is on the way to them. */
const wrapperKeys = ['packages', 'package', 'modules', 'module'];
/** A record of a release says more than the version that was asked for; what holds a list of them is none. */
const recordKeys = /^(manifest|notes|compatibility|changelog|download|file|is_?(public|unlisted)|(published|created|released)(_?(at|on|date))?$|date$)/i;
const maxDepth = 5;
/**
 * Reads a reply whose schema is not documented: records with a version, alone or in lists, under the usual names. What only echoes
 * the question is no record, or a release would be taken for published that is not.
 */
function presenceIn(json, version) {
    const records = [];
    const empty = [];
    const visitList = (list, depth) => {
        if (list.length === 0)
            empty.push(list);
        for (const item of list) {
            const own = isObject(item) ? versionOf(item) : typeof item === 'string' ? item : undefined;
            if (own !== undefined)
                records.push({ version: own, record: isObject(item) ? item : {} });
            else
                visit(item, depth + 1);
        }
    };
    const visit = (node, depth) => {
        if (depth > maxDepth)
            return;
        if (Array.isArray(node))
            return visitList(node, depth);
        if (!isObject(node))
            return;
        const own = versionOf(node);
        if (own !== undefined && isRecord(node)) {
            records.push({ version: own, record: node });
            return;
        }
        for (const key of releaseKeys) {
            const value = Object.hasOwn(node, key) ? node[key] : undefined;
            if (value === null)
                empty.push(value);
            else if (isObject(value) && Object.hasOwn(value, version) && isObject(value[version]))
                records.push({ version, record: value[version] });
            else
                visit(value, depth + 1);
        }
        for (const key of wrapperKeys)
            if (Object.hasOwn(node, key))
                visit(node[key], depth + 1);
    };
    if (isObject(json) && (json['status'] === 'error' || Object.hasOwn(json, 'errors')))
        return 'unreadable';
    visit(json, 0);
    const found = records.filter((one) => one.version === version);
    // A list that is empty says it, whatever else the reply repeats of the question.
    if (found.length === 0 || empty.length > 0)
        return records.length + empty.length > 0 ? 'absent' : 'unreadable';
    return found.every(({ record }) => isHidden(record)) ? 'hidden' : 'there';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function versionOf(node) {
    for (const key of versionKeys) {
        const value = Object.hasOwn(node, key) ? node[key] : undefined;
        if (typeof value === 'string' || typeof value === 'number')
            return String(value);
    }
    return undefined;
}
function isRecord(node) {
    return (!releaseKeys.some((key) => Object.hasOwn(node, key)) &&
        Object.entries(node).some(([key, value]) => recordKeys.test(key) && value !== null));
}
function isHidden(record) {
    const own = isObject(record['foundrymods']) ? { ...record, ...record['foundrymods'] } : record;
    return own['is_public'] === false || own['is_unlisted'] === true || own['visibility'] === 'unlisted';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./src/registries/foundrymods/settings.ts


const pattern = schemas/* string */.YjP()
    .min(1, 'Give the name of an asset, or a glob')
    .refine((text) => (0,assets/* patternFault */.rG)(text) === undefined, { error: ({ input }) => `It ${(0,assets/* patternFault */.rG)(String(input))}` });
/** A file name that a header carries as it is, and that names no folder. */
const filenameRule = /^(?=.*\S)[\x20-\x21\x23-\x2e\x30-\x5b\x5d-\x7e]{1,255}$/;
/** They end up in a header, separated by commas. */
const ids = schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\x21-\x2b\x2d-\x7e]+$/, 'An id has no spaces, no commas and no letters outside ASCII'));
const changelogHint = 'Write `true` or `false`, or the text of the changelog itself';
/** Words that are booleans in older YAML would become the changelog of every release. */
const changelog = schemas/* string */.YjP().regex(/^(?!(?:yes|no|on|off|y|n)$)/i, changelogHint);
/** The settings of a `foundrymods` entry beyond the common ones. */
const settings = schemas/* strictObject */.rej({
    notes: schemas/* url */.OZ5({ protocol: /^https?$/, error: 'Give the URL of a page' })
        .optional()
        .meta({ description: 'URL of the release notes', default: "the release's page" }),
    changelog: schemas/* union */.KCZ([schemas/* boolean */.zMY(), changelog], changelogHint).optional().meta({
        description: 'Send the release body as the changelog; or `false`; or the text itself',
        default: '`true`',
    }),
    explicit: schemas/* boolean */.zMY().optional().meta({
        description: 'Also send `id`, `version` and `compatibility`, which the registry otherwise derives from the manifest and compares',
        default: '`false`',
    }),
    manifest: schemas/* boolean */.zMY().optional().meta({
        description: '`false`: the form without a manifest URL, in which those are required',
        default: '`true`',
    }),
    package: pattern.optional().meta({
        description: 'Asset name or glob of the package zip: its URL is sent, and the registry mirrors it to its CDN',
    }),
    upload: pattern.optional().meta({
        description: 'Asset name or glob, or a path in the workspace that starts with `./`: the zip is uploaded to the registry, 2 GB at most',
    }),
    filename: schemas/* string */.YjP()
        .regex(filenameRule, 'A file name has 1 to 255 characters of ASCII, without slashes and quotes')
        .optional()
        .meta({ description: 'File name of an upload', default: "the file's own" }),
    'is-public': schemas/* boolean */.zMY().optional().meta({
        description: '`false`: an unlisted prerelease. An upload has no header for it: there it is `is-unlisted`',
        default: '`false` for a prerelease',
    }),
    'required-tier-ids': ids.optional().meta({ description: 'Patreon tiers that may download; a list of ids' }),
    'required-bw-tier-ids': ids
        .optional()
        .meta({ description: 'Baileywiki Central tiers that may download; a list of ids' }),
    'lapsed-subscriber-access': schemas/* enum */.k5n(['none', 'locked_version', 'full_updates'])
        .optional()
        .meta({ description: 'What former subscribers keep: `none`, `locked_version` or `full_updates`' }),
    'monthly-download-limit': schemas/* int */.Whr()
        .min(1, 'Give a whole number from 1 to 20')
        .max(20, 'Give a whole number from 1 to 20')
        .optional()
        .meta({ description: 'Downloads a user has in a month, 1–20' }),
    'is-unlisted': schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Hide the release from the gallery; a direct link still installs it' }),
    'discord-announce': schemas/* boolean */.zMY()
        .optional()
        .meta({ description: 'Announce a public release on the FoundryMods Discord' }),
    'sync-description-from-github': schemas/* boolean */.zMY()
        .optional()
        .meta({ description: "Replace the module's description with the repository's README" }),
});
/** Settings that do not go together: which to change, and how, as one sentence. Values come as they were written. */
function contradictionsIn({ upload, filename, package: zip, manifest, 'is-public': isPublic, }) {
    if (upload === undefined) {
        return filename === undefined
            ? []
            : [{ setting: 'filename', hint: 'It names an uploaded file: set `upload`, or leave it out' }];
    }
    const contradictions = [];
    const refuse = (setting, hint) => void contradictions.push({ setting, hint });
    if (zip !== undefined)
        refuse('package', 'A release has one zip: leave out `package` or `upload`');
    if (manifest === false)
        refuse('manifest', 'An upload always needs the URL of a manifest');
    if (isPublic === false)
        refuse('is-public', 'An upload has no header for it: write `is-unlisted: true`, which hides it from the gallery');
    return contradictions;
}

;// CONCATENATED MODULE: ./src/registries/foundrymods/changelog.ts
const encoder = new TextEncoder();
/**
 * The text, or as much of its beginning as fits into so many bytes of UTF-8 together with a link to the rest. It is cut between
 * paragraphs, else lines, else words, where one ends in the second half of what fits; never inside a character.
 */
function fitChangelog(text, maxBytes, link) {
    const whole = text.toWellFormed();
    if (sizeOf(whole) <= maxBytes)
        return { text: whole, cut: false };
    const rest = `\n\n…\n\n${link}`;
    const fence = '\n```';
    const head = truncateAtGrapheme(whole, maxBytes - sizeOf(rest) - sizeOf(fence));
    const end = [/\n\s*\n/g, /\n/g, /\s/g]
        .map((separator) => [...head.matchAll(separator)].at(-1)?.index ?? 0)
        .find((index) => index > head.length / 2);
    const kept = head.slice(0, end ?? head.length).trimEnd();
    // What follows an open block of code would be code.
    const isOpen = (kept.match(/^\s{0,3}```/gm) ?? []).length % 2 === 1;
    return { text: `${kept}${isOpen ? fence : ''}${rest}`, cut: true };
}
function sizeOf(text) {
    return encoder.encode(text).length;
}
/** The longest beginning of whole characters, combined ones included, that has so many bytes at most. */
function truncateAtGrapheme(text, maxBytes) {
    const bytes = new Uint8Array(Math.max(0, maxBytes));
    const { read } = encoder.encodeInto(text, bytes);
    const segment = new Intl.Segmenter().segment(text.slice(0, read + 64)).containing(read);
    return text.slice(0, segment === undefined ? read : segment.index);
}

;// CONCATENATED MODULE: ./src/registries/foundrymods/submission.ts

/** What settings and release amount to. A prerelease is not public unless the entry says so; one that is uploaded is unlisted. */
function factsFrom(settings, release, manifest, version, packageUrl) {
    const { changelog: wanted = true } = settings;
    const changelog = wanted === true ? release.body : wanted === false ? '' : wanted;
    const wish = settings['is-public'] ?? (release.prerelease ? false : undefined);
    const isPublic = settings.upload === undefined ? wish : undefined;
    const isUnlisted = settings['is-unlisted'] ?? (settings.upload !== undefined && wish === false ? true : undefined);
    return {
        id: manifest.manifest.id ?? '',
        version,
        compatibility: manifest.manifest.compatibility,
        notes: settings.notes ?? release.pageUrl,
        settings,
        ...(settings.manifest === false ? {} : { manifestUrl: manifest.url }),
        ...(changelog.trim() === '' ? {} : { changelog: changelog.toWellFormed() }),
        ...(isPublic === undefined ? {} : { isPublic }),
        ...(isUnlisted === undefined ? {} : { isUnlisted }),
        ...(packageUrl === undefined ? {} : { packageUrl }),
    };
}
/** The JSON form. Values of the manifest are sent only where they are asked for, or where no manifest is. */
function submissionFrom(facts) {
    const { id, version, compatibility, manifestUrl, notes, changelog, isPublic, isUnlisted, packageUrl, settings } = facts;
    const isExplicit = settings.explicit === true || manifestUrl === undefined;
    const extensions = present({
        required_tier_ids: settings['required-tier-ids'],
        required_bw_tier_ids: settings['required-bw-tier-ids'],
        lapsed_subscriber_access: settings['lapsed-subscriber-access'],
        monthly_download_limit: settings['monthly-download-limit'],
        is_unlisted: isUnlisted,
        discord_announce: settings['discord-announce'],
        sync_description_from_github: settings['sync-description-from-github'],
    });
    return {
        ...(isExplicit ? { id } : {}),
        release: present({
            version: isExplicit ? version : undefined,
            manifest: manifestUrl,
            notes,
            compatibility: isExplicit ? compatibility : undefined,
            changelog,
            is_public: isPublic,
            package: packageUrl,
            foundrymods: Object.keys(extensions).length === 0 ? undefined : extensions,
        }),
    };
}
/**
 * Bytes of a request line and all of its headers that every proxy lets through, an upload's included: 8 KiB is the smallest limit
 * in common use, for one header as for all of them together.
 */
const maxHeaderBytes = 7_680;
/** What the client adds: request line, `Host`, `User-Agent`, `Content-Length`, `Connection` and the dry run. */
const otherHeaderBytes = 500;
/**
 * The form of an upload: all metadata in headers. Only `true` is documented for booleans, so `false`, which is the default, is left
 * out; `X-FM-Sync-Description` takes `1`, and `0` is the only way to say no.
 */
function uploadHeadersFrom(facts, filename, token) {
    const { id, version, compatibility, manifestUrl = '', notes, changelog, isUnlisted, settings } = facts;
    const own = (value) => (settings.explicit === true ? value : undefined);
    const sync = settings['sync-description-from-github'];
    const headers = present({
        'content-type': 'application/zip',
        'x-fm-manifest-url': asciiUrl(manifestUrl),
        'x-fm-id': own(id),
        'x-fm-version': own(version),
        'x-fm-compat-min': own(compatibility.minimum),
        'x-fm-compat-verified': own(compatibility.verified),
        'x-fm-compat-max': own(compatibility.maximum),
        'x-fm-notes-url': asciiUrl(notes),
        'x-fm-filename': filename,
        'x-fm-required-tier-ids': listed(settings['required-tier-ids']),
        'x-fm-required-bw-tier-ids': listed(settings['required-bw-tier-ids']),
        'x-fm-lapsed-access': settings['lapsed-subscriber-access'],
        'x-fm-monthly-limit': settings['monthly-download-limit']?.toString(),
        'x-fm-unlisted': isUnlisted === true ? 'true' : undefined,
        'x-fm-discord-announce': settings['discord-announce'] === true ? 'true' : undefined,
        'x-fm-sync-description': sync === undefined ? undefined : sync ? '1' : '0',
    });
    const used = Object.entries({ authorization: token, ...headers }).reduce((sum, [name, value]) => sum + name.length + value.length + ': \r\n'.length, otherHeaderBytes);
    const excess = Math.max(0, used - maxHeaderBytes);
    if (changelog === undefined)
        return { headers, excess };
    const room = Math.floor((maxHeaderBytes - used - 'x-fm-changelog-b64: \r\n'.length) / 4) * 3;
    if (room < leastChangelog && new TextEncoder().encode(changelog).length > room)
        return { headers, excess, changelog: 'left-out' };
    const { text, cut } = fitChangelog(changelog, room, notes);
    return {
        headers: { ...headers, 'x-fm-changelog-b64': Buffer.from(text, 'utf8').toString('base64') },
        excess,
        ...(cut ? { changelog: 'cut' } : {}),
    };
}
/** Bytes; less of a changelog is not worth showing. */
const leastChangelog = 512;
/** A header takes ASCII only; what a URL has beyond it is percent-encoded, as every client would. */
function asciiUrl(url) {
    return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url);
}
function listed(ids) {
    return ids === undefined || ids.length === 0 ? undefined : ids.join(',');
}
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./src/registries/foundrymods/index.ts










/** "2 GB" in the document; the smaller of its two meanings is safe. */
const maxUploadBytes = 2_000_000_000;
/** The registry fetches, stores and indexes the zip before it answers. Milliseconds. */
const slowTimeout = 120_000;
/** Pauses between looks at what was published; a look takes five seconds at most, all together about fifteen. Milliseconds. */
const confirmPauses = [0, 1_000, 3_000, 6_000];
const confirmTime = 15_000;
/** The same after a write whose end is not known, before it is sent again. */
const landedPauses = [0, 2_000];
const lookTimeout = 5_000;
/**
 * FoundryMods, whose protocol is Foundry's with extensions, a zip upload and a look-up: https://foundrymods.com. The look-up shows no
 * unlisted and gated releases, so that only presence proves something.
 */
const foundrymods = {
    id: 'foundrymods',
    title: dialect.title,
    defaultUrl: 'https://foundrymods.com/api/public/v1/packages',
    prereleases: 'publish',
    operations: ['publish'],
    gatesOthers: true,
    settings: settings,
    faults: contradictionsIn,
    needs: (settings) => ({
        manifest: settings.manifest === false ? 'optional' : 'public',
        assets: [settings.package, settings.upload].filter((pattern) => pattern !== undefined && !isPath(pattern)),
        ...(settings.upload === undefined ? {} : { uploads: [settings.upload] }),
    }),
    plan({ label, settings, release, manifest, version, ifExists }) {
        const problems = manifest === undefined ? [manifestMissing(settings)] : [...(0,manifest_manifest/* foundryRules */.xq)(manifest.manifest)];
        const found = ['package', 'upload'].flatMap((setting) => {
            const pattern = settings[setting];
            if (pattern === undefined || isPath(pattern))
                return [];
            const asset = assetFor(pattern, setting, label, release);
            if (!asset.ok)
                problems.push(asset.error);
            return asset.ok ? [asset.value] : [];
        });
        const [asset] = found;
        if (settings.upload !== undefined && asset !== undefined)
            problems.push(...zipProblems(asset.name, asset.size));
        const [first, ...rest] = problems;
        if (first)
            return { kind: 'invalid', problems: [first, ...rest] };
        if (manifest === undefined)
            throw new TypeError('no manifest, and no problem');
        const packageUrl = settings.package === undefined ? undefined : asset?.downloadUrl;
        const facts = factsFrom(settings, release, manifest, manifest.manifest.version ?? version, packageUrl);
        const entry = { label, ifExists, token: settings.token, endpoints: endpointsOf(settings.url), facts };
        const planned = settings.upload === undefined ? jsonParcel(entry) : uploadPlan(entry, settings.upload, asset);
        if (!planned.ok)
            return { kind: 'invalid', problems: [planned.error] };
        const { change, notices, pack } = planned.value;
        return {
            kind: 'job',
            notices: [...notices, ...privacyNotices(settings, release)],
            job: {
                changes: [change],
                check: async (context, { rehearse: isDue }) => {
                    const parcel = await pack(context);
                    if (!parcel.ok)
                        return { kind: 'failed', problems: [parcel.error] };
                    return checkDelivery(context, entry, parcel.value, isDue);
                },
            },
        };
    },
};
/** Below the base; a base that is the document's full endpoint is understood too. */
function endpointsOf(base) {
    const below = (name) => {
        const url = new URL(base);
        url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/(release_version|upload_zip)$/, '')}/${name}`;
        return url.href;
    };
    return { release: below('release_version'), upload: below('upload_zip') };
}
function isPath(pattern) {
    return /^\.[\\/]/.test(pattern);
}
function manifestMissing(settings) {
    return settings.manifest === false
        ? {
            code: 'manifest.missing',
            title: 'FoundryMods needs `id`, `version` and `compatibility`, which only a manifest has',
            hint: 'Attach the manifest to the release: its URL is not sent, so it may be private.',
        }
        : {
            code: 'manifest.missing',
            title: 'FoundryMods needs a manifest',
            hint: 'Attach it to the release, or set `manifest-url`.',
        };
}
/** The one asset that a pattern means. */
function assetFor(pattern, setting, label, release) {
    const matches = (0,assets/* matchingAssets */.Jl)(pattern, release.assets);
    const place = { kind: 'input', input: 'registries' };
    const name = `\`${label}.${setting}\` (\`${(0,domain_text/* inlineExcerpt */.Hv)(pattern)}\`)`;
    const [asset] = matches;
    if (asset === undefined) {
        const attached = release.assets.map((one) => one.name);
        return (0,result/* failed */.g)({
            code: 'asset.missing',
            title: `No asset of the release \`${(0,domain_text/* inlineExcerpt */.Hv)(release.tag)}\` matches ${name}`,
            detail: attached.length === 0 ? 'It has no assets.' : `It has ${enumerated(attached)}.`,
            hint: 'Attach the zip, or correct the pattern. Where another job attaches it, raise `wait-for-assets`.',
            place,
        });
    }
    if (matches.length > 1)
        return (0,result/* failed */.g)(ambiguousMatch(name, matches.map((one) => one.name), place));
    if (asset.state !== 'uploaded') {
        return (0,result/* failed */.g)({
            code: 'asset.missing',
            title: `The asset \`${(0,domain_text/* inlineExcerpt */.Hv)(asset.name)}\` is still being uploaded`,
            hint: 'Publish the release once its assets are there, or raise `wait-for-assets`.',
            place: { kind: 'input', input: 'wait-for-assets' },
        });
    }
    return (0,result.ok)(asset);
}
function ambiguousMatch(name, matches, place) {
    return {
        code: 'input.invalid',
        title: `${name} matches ${matches.length} files, where one zip is wanted`,
        detail: `${enumerated(matches)}.`,
        hint: 'Name the file more closely.',
        place,
    };
}
function enumerated(names) {
    const shown = names.slice(0, 10).map((name) => `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\``);
    return `${shown.join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}
function zipProblems(name, size) {
    if (size > maxUploadBytes) {
        return [
            {
                code: 'input.invalid',
                title: `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\` has ${size} bytes, and FoundryMods takes uploads of 2 GB (${maxUploadBytes} bytes) at most`,
                hint: 'Make it smaller, or let `package` name it: then its URL is sent, and the registry fetches it.',
                place: { kind: 'input', input: 'registries' },
            },
        ];
    }
    return size > 0
        ? []
        : [
            {
                code: 'package.mismatch',
                title: `\`${(0,domain_text/* inlineExcerpt */.Hv)(name)}\` is empty`,
                hint: 'Let the build make the zip before this step.',
            },
        ];
}
function privacyNotices(settings, { repository }) {
    return settings.package !== undefined && repository.private === true
        ? [
            {
                level: 'warning',
                text: 'The repository is private, so FoundryMods cannot fetch what `package` names. `upload` sends the bytes themselves.',
            },
        ]
        : [];
}
function jsonParcel({ endpoints, token, facts }) {
    const call = {
        url: endpoints.release,
        token,
        submission: submissionFrom(facts),
        ...(facts.packageUrl === undefined ? {} : { timeoutMs: slowTimeout }),
    };
    const change = (0,submission/* changeFromCall */.v)(call, `Submit ${facts.id} ${facts.version}`);
    const parcel = { send: ({ http }, effect) => (0,submission/* submit */.t)(http, call, effect), change, notices: [] };
    return (0,result.ok)({ change, notices: [], pack: () => Promise.resolve((0,result.ok)(parcel)) });
}
function uploadPlan(entry, pattern, asset) {
    const { facts } = entry;
    const notices = [];
    if (facts.isUnlisted === true && facts.settings['is-unlisted'] === undefined) {
        notices.push({
            level: 'notice',
            text: 'An upload cannot say `is_public`: the prerelease is uploaded as unlisted, which hides it from the gallery.',
        });
    }
    if (facts.settings['sync-description-from-github'] === false) {
        notices.push({
            level: 'notice',
            text: '`X-FM-Sync-Description: 0` is sent; whether FoundryMods heeds it in an upload is not documented.',
        });
    }
    if (asset !== undefined) {
        const parcel = uploadParcel(entry, asset.name, asset.size, ({ assets }) => assets.bytes(asset));
        if (!parcel.ok)
            return parcel;
        const { change } = parcel.value;
        return (0,result.ok)({
            change,
            notices: [...notices, ...parcel.value.notices],
            pack: () => Promise.resolve((0,result.ok)({ ...parcel.value, notices: [] })),
        });
    }
    // What can be wrong with the headers is known before the file is.
    const draft = uploadParcel(entry, 'package.zip', undefined, () => noBytes);
    if (!draft.ok)
        return draft;
    const change = { ...draft.value.change, body: `the bytes of ${(0,domain_text/* inlineExcerpt */.Hv)(pattern)}` };
    return (0,result.ok)({
        change,
        notices,
        pack: async ({ assets }) => {
            const files = await assets.files(pattern);
            const place = { kind: 'input', input: 'registries' };
            const name = `\`${entry.label}.upload\` (\`${(0,domain_text/* inlineExcerpt */.Hv)(pattern)}\`)`;
            const [file] = files;
            if (file === undefined) {
                return (0,result/* failed */.g)({
                    code: 'asset.missing',
                    title: `No file of the workspace matches ${name}`,
                    hint: 'Build the zip before this step, or correct the path.',
                    place,
                });
            }
            if (files.length > 1)
                return (0,result/* failed */.g)(ambiguousMatch(name, files.map(({ path }) => path), place));
            const [problem] = zipProblems(file.path, file.bytes.size);
            return problem === undefined
                ? uploadParcel(entry, file.name, file.bytes.size, () => file.bytes)
                : (0,result/* failed */.g)(problem);
        },
    });
}
const noBytes = { size: 0, open: () => Promise.reject(new TypeError('nothing to send')) };
function uploadParcel({ facts, token, endpoints }, ownName, size, bytesOf) {
    const filename = facts.settings.filename ?? ownName;
    const place = { kind: 'input', input: 'registries' };
    if (!filenameRule.test(filename)) {
        return (0,result/* failed */.g)({
            code: 'input.invalid',
            title: `\`${(0,domain_text/* inlineExcerpt */.Hv)(filename)}\` is no file name that an upload can carry in a header`,
            hint: 'Set `filename` to one of ASCII letters, digits, `.`, `-` and `_`.',
            place,
        });
    }
    const { headers, changelog, excess } = uploadHeadersFrom(facts, filename, token);
    const unfit = Object.keys(headers).find((name) => !/^[\x20-\x7e]*$/.test(headers[name] ?? ''));
    if (unfit !== undefined) {
        return (0,result/* failed */.g)({
            code: 'input.invalid',
            title: `An upload cannot carry what belongs into \`${unfit}\`: it has characters outside ASCII`,
            hint: 'Leave `explicit` out: the registry then takes the values of the manifest.',
            place,
        });
    }
    if (excess > 0) {
        return (0,result/* failed */.g)({
            code: 'input.invalid',
            title: `The headers of the upload would have ${maxHeaderBytes + excess} bytes, and servers take ${maxHeaderBytes} or so`,
            hint: 'Shorten the lists of ids and the URLs, or use `package` instead of `upload`.',
            place,
        });
    }
    const notices = changelog === undefined
        ? []
        : [
            {
                level: 'notice',
                text: `The changelog is too long for a header of the upload: ${changelog === 'cut' ? 'its beginning is sent, with a link to the rest' : 'it is left out'}. With \`package\` instead of \`upload\` it would go whole.`,
            },
        ];
    return (0,result.ok)({
        notices,
        change: {
            title: `Upload ${facts.id} ${facts.version}`,
            method: 'POST',
            url: endpoints.upload,
            headers,
            body: `the bytes of ${(0,domain_text/* inlineExcerpt */.Hv)(filename)}${size === undefined ? '' : ` (${size})`}`,
        },
        send: (context, effect) => context.http.send({
            method: 'POST',
            url: endpoints.upload,
            effect,
            headers: {
                authorization: token,
                accept: 'application/json',
                ...headers,
                ...(effect === 'rehearsal' ? { 'x-fm-dry-run': 'true' } : {}),
            },
            body: bytesOf(context),
            timeoutMs: slowTimeout,
        }),
    });
}
async function checkDelivery(context, entry, parcel, isRehearsalDue) {
    const { facts, endpoints } = entry;
    const look = (later) => lookUp(later.http, { url: endpoints.release, id: facts.id, version: facts.version }, lookTimeout);
    const before = await look(context);
    if (before === 'unanswered')
        context.log.info('FoundryMods did not answer the look-up; going on without it.');
    const delivery = {
        label: entry.label,
        version: facts.version,
        dialect: dialect,
        ifExists: entry.ifExists,
        send: parcel.send,
        landed: async (later) => {
            const found = await lookFor(later, look, landedPauses);
            if (found !== 'there' && found !== 'hidden')
                return 'unknown';
            return before === 'absent' ? 'yes' : 'there';
        },
    };
    const notices = [...parcel.notices, ...(before === 'unreadable' ? [unreadable] : [])];
    const complete = async (found, later) => {
        const isUnchanged = found.kind !== 'failed' && found.kind !== 'ready' && found.status === 'unchanged';
        if (!isUnchanged || isMeantHidden(facts) || before === 'there')
            return found;
        // Another run may have published it a moment ago.
        const now = await look(later);
        return now === 'absent' || now === 'hidden' ? withNotices(found, [stillUnlisted(facts)]) : found;
    };
    const checked = before === 'there' || before === 'hidden'
        ? (0,publication/* settleExisting */.LI)(delivery, [
            {
                code: 'registry.conflict',
                title: `FoundryMods has ${(0,domain_text/* inlineExcerpt */.Hv)(facts.version)} already`,
                field: 'version',
            },
        ])
        : isRehearsalDue
            ? await (0,publication/* rehearse */.Km)(context, delivery)
            : { kind: 'ready', publish: (later) => (0,publication/* publish */.mk)(later, delivery, { rehearsed: false }) };
    if (checked.kind !== 'ready')
        return withNotices(await complete(checked, context), notices);
    return {
        ...checked,
        changes: [parcel.change],
        notices: [...notices, ...(checked.notices ?? [])],
        publish: async (later) => {
            const completed = await complete(await checked.publish(later), later);
            if (completed.kind === 'failed' || completed.status !== 'published' || isMeantHidden(facts))
                return completed;
            const { kind, status, url } = completed;
            return {
                ...completed,
                confirm: async (last) => {
                    const found = await lookFor(last, look, confirmPauses);
                    const said = found === 'absent' || found === 'hidden'
                        ? [notShown(facts)]
                        : found === 'unreadable' && before !== 'unreadable'
                            ? [unreadable]
                            : [];
                    return { kind, status, ...(url === undefined ? {} : { url }), notices: said };
                },
            };
        },
    };
}
/** Looks until the version is shown, or the pauses or about fifteen seconds are over; then what was found out last. */
async function lookFor(context, look, pauses) {
    const { clock, deadline } = context;
    const end = Math.min(deadline, clock.now() + confirmTime);
    let found = 'unanswered';
    for (const pause of pauses) {
        if (clock.now() + pause >= end)
            return found;
        try {
            if (pause > 0)
                await clock.sleep(pause);
        }
        catch {
            return found;
        }
        found = await look(context);
        if (found === 'there' || found === 'hidden')
            return found;
    }
    return found;
}
const unreadable = {
    level: 'notice',
    text: "FoundryMods' look-up answered in a form that is not known, so it says nothing about this version. Nothing hangs on it.",
};
function notShown({ version }) {
    return {
        level: 'notice',
        text: `FoundryMods accepted ${(0,domain_text/* inlineExcerpt */.Hv)(version)}, but does not show it yet. A module that is unlisted or gated stays hidden from readers without a token.`,
    };
}
/** Of a version that is there and not shown, though nothing in this entry hides it. */
function stillUnlisted({ version }) {
    return {
        level: 'warning',
        text: `${(0,domain_text/* inlineExcerpt */.Hv)(version)} is on FoundryMods, but still unlisted there, as a prerelease is. The API cannot change that: list it on the module's edit page.`,
    };
}
/** True where this entry itself keeps the release from those who look without a token. */
function isMeantHidden({ isPublic, isUnlisted, settings }) {
    return (isPublic === false ||
        isUnlisted === true ||
        (settings['required-tier-ids'] ?? []).length > 0 ||
        (settings['required-bw-tier-ids'] ?? []).length > 0);
}
function withNotices(found, notices) {
    return notices.length === 0 ? found : { ...found, notices: [...(found.notices ?? []), ...notices] };
}


/***/ })

};
