import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable} from 'node:stream'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {runCheck} from '../../../plugins/copydesk/cli/index.ts'

const CLEAN = 'The ferry left at dawn.\n'
const WRONG = 'The ferry  left at dawn.\n'

let folder: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd: folder,
    stdio: 'pipe',
  })
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
  writeFileSync(path.join(folder, name), text)
}
const commit = (message: string) => {
  git('add', '-A')
  git('commit', '-qm', message)
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-since-'))
  git('init', '-q', '-b', 'main')
  for (const name of ['same.txt', 'gone.txt', 'notes/edited.txt', 'README.md']) put(name, CLEAN)
  commit('first')
  git('checkout', '-qb', 'story')
  put('notes/edited.txt', WRONG)
  put('README.md', WRONG)
  put('notes/ümlaut name.txt', CLEAN)
  rmSync(path.join(folder, 'gone.txt'))
  commit('on the branch')
  put('new.txt', CLEAN)
  git('checkout', '-q', 'main')
  put('same.txt', WRONG)
  git('add', 'same.txt')
  git('commit', '-qm', 'on main, later')
  git('checkout', '-q', 'story')
})
afterAll(() => rmSync(folder, {recursive: true}))

async function run(args: string[], from = folder) {
  const here = process.cwd()
  process.chdir(from)
  let out = ''
  const complaints: string[] = []
  try {
    const status = await runCheck(
      args,
      {},
      {
        stdin: Readable.from([]),
        write: (text) => (out += text),
        complain: (sentence) => complaints.push(sentence),
        connect: () => Promise.reject(new Error('not for files')),
      },
    )
    return {status, out, complaints}
  } finally {
    process.chdir(here)
  }
}

const names = (out: string) => JSON.parse(out).stories.map(({name}: {name: string}) => name)

test.each([
  [
    'what the branch changed and what is new, but not what main changed since',
    [],
    '',
    ['new.txt', 'notes/edited.txt', 'notes/ümlaut name.txt'],
  ],
  ['below a folder', ['notes'], '', ['notes/edited.txt', 'notes/ümlaut name.txt']],
  ['what a pattern names', ['*.md'], '', ['README.md']],
  ['below the folder it runs in', [], 'notes', ['edited.txt', 'ümlaut name.txt']],
])('%s', async (_, paths, below, files) => {
  const {out, complaints} = await run(
    ['--format', 'json', '--since', 'main', ...paths],
    path.join(folder, below),
  )
  expect(complaints).toEqual([])
  expect(names(out)).toEqual(files)
})

test('the exit status is that of the files that were read', async () => {
  expect((await run(['--since', 'main'])).status).toBe(1)
  expect(await run(['--since', 'main', 'new.txt'])).toEqual({
    status: 0,
    out: 'new.txt: clean\n\n1 story: no open findings.\n',
    complaints: [],
  })
})

test('nothing has changed', async () => {
  expect(await run(['--since', 'main', 'same.txt'])).toEqual({
    status: 0,
    out: 'No story has changed since main.\n',
    complaints: [],
  })
})

test.each([
  [
    'a name that git does not know',
    ['--since', 'nope'],
    '--since is “nope”, which git does not know here: give it a branch, a tag or a commit, and in a workflow check out all of the history (fetch-depth: 0).',
  ],
  [
    'a path outside the repository',
    ['--since', 'main', '/nowhere'],
    expect.stringMatching(/^--since main: git says “[^“”]*outside repository[^“”]*”\.$/),
  ],
])('%s: status 2 and one sentence', async (_, args, sentence) => {
  expect(await run(args)).toEqual({status: 2, out: '', complaints: [sentence]})
})

test('no repository, and no git', async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'copydesk-no-git-'))
  vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir())
  const {complaints} = await run(['--since', 'main'], elsewhere)
  vi.stubEnv('PATH', elsewhere)
  const {complaints: without} = await run(['--since', 'main'], elsewhere)
  vi.unstubAllEnvs()
  rmSync(elsewhere, {recursive: true})
  expect([...complaints, ...without]).toEqual([
    '--since needs a git repository, and this folder is in none: name the files instead.',
    '--since needs git, which is not installed here.',
  ])
})
