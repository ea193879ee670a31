import type { ManifestFormat, ReleasedManifest } from '../../domain/manifest.ts';
import { maxManifestBytes, parseManifest, type FoundryManifest } from './manifest.ts';
import { locate, locateFault } from './source.ts';

/** `module.json`, `system.json` and `world.json`. */
export const foundryFormat: ManifestFormat = {
  id: 'foundry',
  maxBytes: maxManifestBytes,
  parse: parseManifest,
  locate: (source, pointer, title) =>
    (pointer === '' ? locateFault(source, title) : undefined) ?? locate(source, pointer),
};

/** A Foundry manifest, and the address that is submitted. */
export interface ReleasedFoundryManifest extends ReleasedManifest {
  readonly manifest: FoundryManifest;
}

/** The manifest if it is one of Foundry's. */
export function asFoundryManifest(released: ReleasedManifest | undefined): ReleasedFoundryManifest | undefined {
  return released?.manifest.format === foundryFormat.id ? (released as ReleasedFoundryManifest) : undefined;
}
