/** The layers of `src`, in the order of the alphabet; see docs/architecture.md. */
export const layers: readonly string[] = [
  'app',
  'domain',
  'features',
  'lib',
  'pwa',
  'server',
  'storage',
  'sync',
  'ui',
  'usecases',
];
