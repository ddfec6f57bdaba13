import {existsSync, statfsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {defineConfig, type TestProjectConfiguration} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** A folder of this name holds tests that start processes, wherever it stands. */
const PROCESSES = ['tests/commands/**', 'tests/**/processes/**']

const OUTSIDE_UNIT = [...PROCESSES, 'tests/packages/**', 'tests/browser/**', 'tests/long/**']

/** What takes seconds by its nature, of those that start no process: see `thorough`. */
const THOROUGH = ['tests/**/*.{thorough,property}.test.ts']

/** Properties of random input, which the long tests try far more often: see `FUZZ_RUNS` in each. */
const PROPERTIES = [
  'tests/lake/groq/narrowing.thorough.test.ts',
  'tests/lake/groq/textSearch.thorough.test.ts',
  'tests/lake/live/syncTags.thorough.test.ts',
  'tests/lake/security/malformed.thorough.test.ts',
]

/** Where the code is that tests are measured by. */
const ROOMS = [
  'commands',
  'content',
  'desk',
  'functions',
  'lake',
  'migrations',
  'plugins',
  'publishing',
  'schemas',
  'site',
]

/** Where unit tests keep their lakes: in memory on Linux, where every commit need not wait for a disk. */
const MEMORY = '/dev/shm'

/** Who watches wants the tests that a changed file concerns, which Vite knows and Node does not. */
const WATCHED = process.argv.includes('--watch')

/** Whether a folder is there with 2 GiB to spare: in a container it may have 64 MiB. */
function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false
  const {bavail, bsize} = statfsSync(folder)
  return bavail * bsize > 2 * 1024 ** 3
}

interface Project {
  include: string[]
  exclude?: string[]
  /** Milliseconds that a test may take on a busy machine. */
  testTimeout: number
  /** The same for what prepares and clears up. */
  hookTimeout?: number
  setupFiles?: string[]
  env?: Record<string, string>
  /** Files are imported by Vite, which draws components and mocks modules, and takes its time. */
  throughVite?: boolean
  pool?: 'forks' | 'threads'
  isolate?: boolean
  /** Whether files run beside each other; true unless said otherwise. */
  fileParallelism?: boolean
  /** How many files run beside each other; one for each core unless said otherwise. */
  maxWorkers?: number
}

/** Small files that take long: where no times are known yet they would be begun last, and end alone. */
const LONGEST = [
  'tests/browser/dev.test.ts',
  'tests/lake/processes/fuzz.test.ts',
  'tests/lake/processes/durability.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({moduleId}: TestSpecification) =>
      LONGEST.some((file) => moduleId.endsWith(file))
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

const testsOf = (folder: string) => `${folder}/*.test.ts`

const UNIT: Omit<Project, 'include'> = {
  exclude: [...OUTSIDE_UNIT, ...THOROUGH],
  setupFiles: ['tests/startNoProcess.ts', 'tests/knownWords.ts'],
  pool: 'threads',
  // What files import, `sanity` above all, is loaded once a worker.
  isolate: WATCHED,
  ...(hasRoom(MEMORY) && {env: {TMPDIR: MEMORY}}),
  // Where a file waits for a lake, another uses the time.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 120_000,
}

/**
 * What a test may use is told by its folder. `unit`: nothing but Node, no other process; `screens`: the
 * same for components, whose mocks are a worker's own; `thorough`: the same as `unit`, told by the name of
 * the file, for limits, very large texts, random input and whole corpora. `process`: other processes.
 * `packages`: the packages, packed and installed. `browser`: a real Chromium against a real lake. `long`: hours.
 */
const PROJECTS: Record<string, Project> = {
  unit: {...UNIT, include: ['tests/**/*.test.ts']},
  thorough: {...UNIT, include: THOROUGH, exclude: OUTSIDE_UNIT},
  screens: {
    include: ['tests/**/*.test.tsx'],
    exclude: OUTSIDE_UNIT,
    setupFiles: ['tests/startNoProcess.ts', 'tests/knownWords.ts'],
    pool: 'threads',
    throughVite: true,
    testTimeout: 120_000,
  },
  process: {include: PROCESSES.map(testsOf), testTimeout: 240_000, hookTimeout: 240_000},
  packages: {include: [testsOf('tests/packages/**')], testTimeout: 300_000, hookTimeout: 300_000},
  browser: {
    include: [testsOf('tests/browser/**')],
    isolate: false,
    // A browser waits a quarter of the time: another uses it.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
  long: {
    include: [testsOf('tests/long/**'), ...PROPERTIES],
    env: {FUZZ_RUNS: '20000'},
    fileParallelism: false,
    testTimeout: 14_400_000,
  },
}

export default defineConfig({
  test: {
    env: {SC_DISABLE_SPEEDY: 'false'},
    sequence: {sequencer: LongestFirst},
    reporters: ['default', './commands/closingLine.ts'],
    // `npm run coverage`. What other processes run, the commands above all, is not counted.
    coverage: {
      provider: 'v8',
      include: ROOMS.map((room) => `${room}/**/*.{ts,tsx}`),
      exclude: ['**/dist/**', '**/*.d.ts', '**/sanity.types.ts'],
      reporter: ['text-summary', 'html'],
    },
    projects: Object.entries(PROJECTS).map(
      ([name, {throughVite, ...project}], groupOrder): TestProjectConfiguration => ({
        extends: true,
        test: {
          name,
          ...project,
          // The code runs as it does everywhere: Node strips its types.
          ...(!(throughVite || WATCHED) && {
            experimental: {viteModuleRunner: false, nodeLoader: false},
          }),
          // One project after another: a browser is no neighbor for tests that fill both cores.
          sequence: {groupOrder, setupFiles: 'list'},
          ...(project.fileParallelism !== false && {maxWorkers: project.maxWorkers ?? '100%'}),
        },
      }),
    ),
  },
})
