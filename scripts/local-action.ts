/** The entry point for `@github/local-action`, which expects an exported `run`: the bundle, exactly as a runner starts it. */
export async function run(): Promise<void> {
  const bundle = '../dist/index.js';
  await import(bundle);
}
