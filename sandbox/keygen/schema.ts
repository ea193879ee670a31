import { isObject, shownKey } from './metadata.ts';
import { badRequest } from './refusal.ts';

interface Flags {
  /** Optional; a null is then dropped unless it is `nullable`. */
  readonly optional?: boolean;
  /** Null is a value. */
  readonly nullable?: boolean;
  /** '' and {} are values. */
  readonly blank?: boolean;
}

/** The schema of a body. Everything else is refused. */
export type Rule = Flags &
  (
    | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Rule>> }
    /** An object of any keys, with at most this many levels below the first. */
    | { readonly kind: 'free'; readonly depth: number }
    | { readonly kind: 'array'; readonly items: Rule }
    | { readonly kind: 'string'; readonly oneOf?: readonly string[] }
    | { readonly kind: 'integer' }
    | { readonly kind: 'uuid' }
    /** ISO 8601 text or seconds since the epoch. */
    | { readonly kind: 'time' }
  );

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const expectedNames = {
  object: 'object',
  free: 'object',
  array: 'array',
  string: 'string',
  integer: 'integer',
  uuid: 'UUID string',
  time: 'time',
};

/**
 * The body as the rule accepts it, optional nulls dropped. Throws the first violation as a 400: first any unknown key
 * of the whole body, then missing, null, mistyped and blank values in the order of the rule.
 */
export function conform(body: unknown, rule: Rule): Record<string, unknown> {
  refuseUnknown(body, rule, '');
  return check(body, rule, '') as Record<string, unknown>;
}

function refuseUnknown(value: unknown, rule: Rule, pointer: string): void {
  if (rule.kind === 'object' && isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const known = Object.hasOwn(rule.fields, key) ? rule.fields[key] : undefined;
      if (!known) throw badRequest('unpermitted parameter', { pointer: `${pointer}/${shownKey(key)}` });
      refuseUnknown(part, known, `${pointer}/${key}`);
    }
  } else if (rule.kind === 'array' && Array.isArray(value)) {
    value.forEach((item, index) => refuseUnknown(item, rule.items, `${pointer}/${index}`));
  }
}

function check(value: unknown, rule: Rule, pointer: string): unknown {
  if (!matches(value, rule)) {
    throw badRequest(`type mismatch (received ${nameOf(value)} expected ${expectedNames[rule.kind]})`, { pointer });
  }
  if (rule.kind === 'object') {
    const given = value as Record<string, unknown>;
    const result: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(rule.fields)) {
      const at = `${pointer}/${key}`;
      const item = given[key];
      if (item === undefined) {
        if (!part.optional) throw badRequest('is missing', { pointer: at });
      } else if (item !== null) {
        result[key] = check(item, part, at);
      } else if (part.nullable) {
        result[key] = null;
      } else if (!part.optional) {
        throw badRequest('cannot be null', { pointer: at });
      }
    }
    return result;
  }
  if (rule.kind === 'array') {
    const items = value as unknown[];
    return items.map((item, index) => {
      if (item === null) throw badRequest('cannot be null', { pointer: `${pointer}/${index}` });
      return check(item, rule.items, `${pointer}/${index}`);
    });
  }
  if (isBlank(value) && !rule.blank) throw badRequest('cannot be blank', { pointer });
  if (rule.kind === 'string' && rule.oneOf && !rule.oneOf.includes(value as string)) {
    throw badRequest('is invalid', { pointer });
  }
  const tooDeep = rule.kind === 'free' ? beyond(value, rule.depth) : undefined;
  if (rule.kind === 'free' && tooDeep !== undefined) {
    throw badRequest(`maximum depth of ${rule.depth} exceeded`, { pointer: pointer + tooDeep });
  }
  return value;
}

function matches(value: unknown, rule: Rule): boolean {
  switch (rule.kind) {
    case 'object':
    case 'free':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'uuid':
      return typeof value === 'string' && uuidPattern.test(value);
    case 'time':
      return Number.isInteger(value) || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
  }
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return isObject(value) && Object.keys(value).length === 0;
}

/** Pointer to the first list or mapping that is more than `levels` below the value; undefined if there is none. */
function beyond(value: unknown, levels: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    if (typeof item !== 'object' || item === null) continue;
    const below = levels === 0 ? '' : beyond(item, levels - 1);
    if (below !== undefined) return `/${shownKey(key)}${below}`;
  }
  return undefined;
}

const name: Rule = { kind: 'string', optional: true, nullable: true, blank: true };
const text: Rule = { kind: 'string', optional: true, nullable: true, blank: true };
const metadata: Rule = { kind: 'free', depth: 2, optional: true, blank: true };

function typeRule(singular: string): Rule {
  return { kind: 'string', oneOf: [singular, `${singular}s`] };
}

function document(
  attributes: Rule,
  relationships?: Rule,
  extra: Readonly<Record<string, Rule>> = {},
  type = 'release',
): Rule {
  return {
    kind: 'object',
    fields: {
      data: {
        kind: 'object',
        fields: { type: typeRule(type), ...extra, attributes, ...(relationships && { relationships }) },
      },
    },
  };
}

function linkage(type: string, flags: Flags = {}, linked: Flags = {}): Rule {
  const data: Rule = { kind: 'object', fields: { type: typeRule(type), id: { kind: 'uuid' } }, ...linked };
  return { kind: 'object', fields: { data }, ...flags };
}

const ignoredId: Readonly<Record<string, Rule>> = { id: { kind: 'string', optional: true } };
const constraintItem: Rule = {
  kind: 'object',
  fields: {
    type: typeRule('constraint'),
    relationships: { kind: 'object', fields: { entitlement: linkage('entitlement') } },
  },
};

/** The bodies that the service accepts. `environments`: whether its edition has them. */
export function bodyRules(
  environments: boolean,
): Readonly<
  Record<
    | 'createRelease'
    | 'updateRelease'
    | 'createArtifact'
    | 'updateArtifact'
    | 'updateProduct'
    | 'createPackage'
    | 'changePackage'
    | 'attach'
    | 'detach',
    Rule
  >
> {
  const environment: Readonly<Record<string, Rule>> = environments
    ? { environment: linkage('environment', { optional: true }, { nullable: true }) }
    : {};
  return {
    createRelease: document(
      {
        kind: 'object',
        fields: {
          name,
          description: { kind: 'string', optional: true, nullable: true },
          channel: { kind: 'string', oneOf: ['stable', 'rc', 'beta', 'alpha', 'dev'] },
          status: { kind: 'string', oneOf: ['DRAFT', 'PUBLISHED'], optional: true },
          version: { kind: 'string' },
          tag: text,
          backdated: { kind: 'time', optional: true, nullable: true },
          metadata,
        },
      },
      {
        kind: 'object',
        fields: {
          product: linkage('product'),
          package: linkage('package', { optional: true }, { nullable: true }),
          constraints: {
            kind: 'object',
            optional: true,
            fields: { data: { kind: 'array', items: constraintItem } },
          },
          ...environment,
        },
      },
    ),
    updateRelease: document(
      {
        kind: 'object',
        fields: {
          name,
          description: text,
          tag: text,
          backdated: { kind: 'time', optional: true, nullable: true },
          metadata,
        },
      },
      undefined,
      ignoredId,
    ),
    createArtifact: document(
      {
        kind: 'object',
        fields: {
          filename: { kind: 'string' },
          filesize: { kind: 'integer', optional: true, nullable: true },
          filetype: text,
          platform: text,
          arch: text,
          signature: text,
          checksum: text,
          metadata,
        },
      },
      { kind: 'object', fields: { release: linkage('release'), ...environment } },
      {},
      'artifact',
    ),
    updateArtifact: document(
      {
        kind: 'object',
        fields: {
          filesize: { kind: 'integer', optional: true, nullable: true },
          signature: text,
          checksum: text,
          metadata,
        },
      },
      undefined,
      ignoredId,
      'artifact',
    ),
    updateProduct: document(
      {
        kind: 'object',
        fields: {
          name: { kind: 'string', optional: true },
          code: { kind: 'string', optional: true },
          distribution_strategy: { kind: 'string', optional: true, nullable: true },
          url: { kind: 'string', optional: true, nullable: true },
          metadata,
          platforms: { kind: 'array', items: { kind: 'string' }, optional: true, nullable: true },
        },
      },
      undefined,
      ignoredId,
      'product',
    ),
    createPackage: document(
      {
        kind: 'object',
        fields: {
          name: { kind: 'string' },
          key: { kind: 'string' },
          engine: {
            kind: 'string',
            oneOf: ['pypi', 'tauri', 'raw', 'rubygems', 'npm', 'oci'],
            optional: true,
            nullable: true,
          },
          metadata,
        },
      },
      { kind: 'object', fields: { product: linkage('product'), ...environment } },
      {},
      'package',
    ),
    changePackage: linkage('package', {}, { nullable: true }),
    attach: { kind: 'object', fields: { data: { kind: 'array', items: constraintItem } } },
    detach: {
      kind: 'object',
      fields: {
        data: {
          kind: 'array',
          items: { kind: 'object', fields: { type: typeRule('constraint'), id: { kind: 'uuid' } } },
        },
      },
    },
  };
}
