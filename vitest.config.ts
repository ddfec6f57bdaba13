import {defineConfig, type TestProjectConfiguration} from 'vitest/config'

/** A folder of this name holds tests that start processes, wherever it stands. */
const PROCESSES = ['tests/commands/**', 'tests/**/processes/**']

/** Where the code is that tests are measured by. */
const ROOMS = [
  'commands',
  'content',
  'desk',
  'lake',
  'migrations',
  'plugins',
  'publishing',
  'schemas',
]

interface Project {
  include: string[]
  exclude?: string[]
  /** Milliseconds that a test may take on a busy machine. */
  testTimeout: number
  /** The same for what prepares and clears up. */
  hookTimeout?: number
  setupFiles?: string[]
  pool?: 'forks' | 'threads'
  isolate?: boolean
  /** Whether files run beside each other; true unless said otherwise. */
  fileParallelism?: boolean
}

/**
 * What a test may use is told by its folder. `unit`: nothing but Node, no other process. `process`:
 * other processes. `packages`: the packages, packed and installed. `browser`: a real Chromium against
 * a real lake. `long`: hours.
 */
const PROJECTS: Record<string, Project> = {
  unit: {
    include: ['tests/**'],
    exclude: [...PROCESSES, 'tests/packages/**', 'tests/browser/**', 'tests/long/**'],
    setupFiles: ['tests/startNoProcess.ts', 'tests/knownWords.ts'],
    pool: 'threads',
    // What a file imports of `node_modules`, `sanity` above all, is loaded once a worker; our own
    // modules and mocks are each file's own all the same.
    isolate: false,
    testTimeout: 120_000,
  },
  process: {include: PROCESSES, testTimeout: 240_000, hookTimeout: 240_000},
  packages: {include: ['tests/packages/**'], testTimeout: 300_000, hookTimeout: 300_000},
  browser: {
    include: ['tests/browser/**'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
  long: {include: ['tests/long/**'], fileParallelism: false, testTimeout: 1_800_000},
}

export default defineConfig({
  test: {
    env: {SC_DISABLE_SPEEDY: 'false'},
    reporters: ['default', './commands/closingLine.ts'],
    // `npm run coverage`. What other processes run, the commands above all, is not counted.
    coverage: {
      provider: 'v8',
      include: ROOMS.map((room) => `${room}/**/*.{ts,tsx}`),
      exclude: ['**/dist/**', '**/*.d.ts', '**/sanity.types.ts'],
      reporter: ['text-summary', 'html'],
    },
    projects: Object.entries(PROJECTS).map(
      ([name, {include, ...project}], groupOrder): TestProjectConfiguration => ({
        extends: true,
        test: {
          name,
          ...project,
          include: include.map((files) => `${files}/*.test.{ts,tsx}`),
          // One project after another: a browser is no neighbor for tests that fill both cores.
          sequence: {groupOrder},
          ...(project.fileParallelism !== false && {maxWorkers: '100%'}),
        },
      }),
    ),
  },
})
