import { countKeys } from './metadata.ts';
import { invalid, type ErrorObject } from './refusal.ts';
import type { Release } from './state.ts';

export interface TextAttributes {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly tag?: string | null;
  readonly metadata?: unknown;
  readonly backdated?: string | number | null;
}

export interface FileAttributes {
  readonly filesize?: number | null;
  readonly signature?: string | null;
  readonly checksum?: string | null;
  readonly metadata?: unknown;
}

export function tagErrors(tag: string | null | undefined, siblings: readonly Release[]): readonly ErrorObject[] {
  if (!tag) return [];
  const errors: ErrorObject[] = [];
  const anchor = 'releases-object-attrs-tag';
  if (tag === 'action' || tag === 'actions')
    errors.push(invalid('TAG_NOT_ALLOWED', 'is reserved', '/attributes/tag', anchor));
  if (siblings.some((release) => release.tag === tag))
    errors.push(invalid('TAG_TAKEN', 'tag already exists', '/attributes/tag', anchor));
  return errors;
}

export function textErrors({ name, description, tag, metadata }: TextAttributes): readonly ErrorObject[] {
  return [
    ...((name?.length ?? 0) > 255 ? [tooLong('name', 255)] : []),
    ...((description?.length ?? 0) > 16_384 ? [tooLong('description', 16_384)] : []),
    ...((tag?.length ?? 0) > 255 ? [tooLong('tag', 255)] : []),
    ...metadataErrors(metadata),
  ];
}

export function fileErrors({ filesize, signature, checksum, metadata }: FileAttributes): readonly ErrorObject[] {
  const size = filesize ?? 0;
  return [
    ...(size < 0 ? [invalid('FILESIZE_INVALID', 'must be greater than or equal to 0', '/attributes/filesize')] : []),
    ...(size > 5 * 1024 ** 3
      ? [invalid('FILESIZE_INVALID', 'must be less than or equal to 5368709120', '/attributes/filesize')]
      : []),
    ...((signature?.length ?? 0) > 4096 ? [tooLong('signature', 4096)] : []),
    ...((checksum?.length ?? 0) > 4096 ? [tooLong('checksum', 4096)] : []),
    ...metadataErrors(metadata),
  ];
}

export function metadataErrors(metadata: unknown): readonly ErrorObject[] {
  if (metadata === undefined) return [];
  const errors: ErrorObject[] = [];
  if (countKeys(metadata) > 64)
    errors.push(invalid('METADATA_TOO_LONG', 'too many keys (exceeded limit of 64 keys)', '/attributes/metadata'));
  if (Buffer.byteLength(JSON.stringify(metadata)) > 16_384) {
    errors.push(invalid('METADATA_TOO_LONG', 'too large (exceeded limit of 16384 bytes)', '/attributes/metadata'));
  }
  return errors;
}

export function tooLong(attribute: string, maximum: number): ErrorObject {
  return invalid(
    `${attribute.toUpperCase()}_TOO_LONG`,
    `is too long (maximum is ${maximum} characters)`,
    `/attributes/${attribute}`,
  );
}

export function backdatedAt(value: string | number): number {
  return typeof value === 'number' ? value * 1000 : Date.parse(value);
}
