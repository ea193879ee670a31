import { checkPublication } from '../../foundry/protocol/publication.ts';

/** Foundry has no look-up: unless a registry-side dry run is due there is nothing to check, and the publish is its own check. */
export const check = checkPublication;
