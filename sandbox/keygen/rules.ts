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
  if (tag === 'action' || tag === 'actions') errors.push(invalid('TAG_NOT_ALLOWED', 'is reserved', '/attributes/tag'));
  if (siblings.some((release) => release.tag === tag))
    errors.push(invalid('TAG_TAKEN', 'tag already exists', '/attributes/tag'));
  return errors;
}

export function textErrors({ name, description, tag, metadata }: TextAttributes): readonly ErrorObject[] {
  return [
    ...(lengthOf(name) > 255 ? [tooLong('name', 255)] : []),
    ...(lengthOf(description) > 16_384 ? [tooLong('description', 16_384)] : []),
    ...(lengthOf(tag) > 255 ? [tooLong('tag', 255)] : []),
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
    ...(lengthOf(signature) > 4096 ? [tooLong('signature', 4096)] : []),
    ...(lengthOf(checksum) > 4096 ? [tooLong('checksum', 4096)] : []),
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

/** In characters: an emoji is one, although it has two units. */
export function lengthOf(text: string | null | undefined): number {
  return Array.from(text ?? '').length;
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
