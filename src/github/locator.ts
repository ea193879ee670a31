import type { ManifestFormat, Position } from '../domain/manifest.ts';
import { findManifestSource, type ManifestSearch } from './workspace.ts';

/** Finds what a problem with the manifest is about in the checkout; undefined if it cannot be told. */
export type Locate = (pointer: string, title: string) => (Position & { readonly file: string }) | undefined;

/** Reads the manifest's source in the checkout, if there is one. */
export async function createLocator(format: ManifestFormat, search: ManifestSearch): Promise<Locate> {
  const source = await findManifestSource(search);
  if (!source) return () => undefined;
  return (pointer, title) => {
    const position = format.locate(source.text, pointer, title);
    return position && { file: source.path, ...position };
  };
}
