import packageJson from '../package.json' with { type: 'json' };

/** This action's own version, for `User-Agent`. */
export const ownVersion: string = packageJson.version;
