import {access, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {seed} from '../../commands/seed.ts'
import {startLake} from '../../lake/index.ts'
import {runCommand} from './runNpm.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-commands-'))
  const {projectId, dataset, url: apiHost, token, close} = await startLake({folder, port: 0})
  const rest = {useProjectHostname: false, useCdn: false, apiVersion: '2025-02-19'}
  await seed(createClient({projectId, dataset, apiHost, token, ...rest}))
  await close()
})
afterAll(() => rm(folder, {recursive: true}))

/** Runs a command on the lake of this test, which no server has open. */
const run = (name: string, ...args: string[]) =>
  runCommand(name, args, {COPYDESK_LAKE: folder, PORT: '4399'}).ended

describe('npm run check', () => {
  test('without a file reads the drafts of a lake that is not running', async () => {
    const {code, stdout, stderr} = await run('check')
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain('(drafts.leiban-wire)')
    expect(stdout).toContain('LHEIBAN')
  })

  test('with a file needs no lake', async () => {
    const {code, stdout} = await run('check', 'content/stories/leiban-edited.txt')
    expect({code, stdout}).toEqual({
      code: 0,
      stdout: 'content/stories/leiban-edited.txt: clean\n\n1 story: no open findings.\n',
    })
  })

  test('with a file that is not there leaves with 2 and a sentence', async () => {
    const {code, stdout, stderr} = await run('check', 'none.txt')
    expect({code, stdout, stderr}).toEqual({
      code: 2,
      stdout: '',
      stderr: 'none.txt cannot be read: there is no such file.\n',
    })
  })
})

describe('npm run migrate', () => {
  test('without a name lists the migrations', async () => {
    const {code, stdout} = await run('migrate')
    expect({code, names: stdout.match(/^ {2}\S+/gm)}).toEqual({
      code: 0,
      names: ['  dateline-to-object', '  private-notes', '  wire-to-article'],
    })
  })

  test.each([
    [['nothing-like-it'], 'There is no migration nothing-like-it'],
    [['wire-to-article', 'more'], 'One migration at a time'],
    [['--force'], "Unknown option '--force'; see --help."],
  ])('%s leaves with 2 and a sentence', async (args, sentence) => {
    const {code, stderr} = await run('migrate', ...args)
    expect({code, starts: stderr.startsWith(sentence)}).toEqual({code: 2, starts: true})
  })

  test('shows, then changes, then has nothing more to change', async () => {
    const last = async (...args: string[]) => {
      const {code, stdout} = await run('migrate', 'wire-to-article', ...args)
      return [code, stdout.trimEnd().split('\n').at(-1)]
    }
    expect(await last()).toEqual([
      0,
      '1 document would change, nothing is written. To write it: npm run migrate -- wire-to-article --apply',
    ])
    expect(await last('--apply')).toEqual([0, '1 document changed.'])
    expect(await last('--apply')).toEqual([0, 'Nothing to change.'])
  })
})

test('without a lake nothing is checked or made: 2 and a sentence', async () => {
  const none = path.join(folder, 'none')
  const env = {COPYDESK_LAKE: none}
  const ended = await Promise.all([
    runCommand('check', [], env).ended,
    runCommand('migrate', ['wire-to-article'], env).ended,
  ])
  const stderr = `There is no lake in ${none}: run npm start once, or set COPYDESK_LAKE.\n`
  expect(ended.map((end) => [end.code, end.stderr])).toEqual([
    [2, stderr],
    [2, stderr],
  ])
  await expect(access(none)).rejects.toThrow('ENOENT')
})

test.each([
  ['check', 'Usage: npm run check -- '],
  ['migrate', 'Usage: npm run migrate -- '],
  ['lake', 'npm run lake -- '],
])('%s --help says how', async (name, start) => {
  const {code, stdout} = await run(name, '--help')
  expect([code, stdout.slice(0, start.length)]).toEqual([0, start])
})
