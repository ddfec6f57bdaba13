import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {expect} from 'vitest'
import {backUp, restore, verify} from '../../../lake/admin/index.ts'
import {startLake} from '../../../lake/index.ts'
import {clientOf} from '../clientOf.ts'
import {startProcess} from './startProcess.ts'

const STORIES = 400

/**
 * Ends an import, an upload, a compaction, a backup and a restore at a random moment, `rounds` times
 * each, and asserts after each: the lake opens, is whole, and has what it had; a backup is whole or
 * not there.
 */
export async function killCommands(parent: string, rounds: number): Promise<void> {
  const folder = path.join(parent, 'lake')
  const documents = Array.from({length: STORIES}, (_, i) => ({
    _id: `story-${i}`,
    _type: 'story',
    text: 'Water rises. '.repeat(40),
  }))
  const imported = path.join(parent, 'stories.ndjson')
  writeFileSync(imported, documents.map((one) => JSON.stringify(one)).join('\n'))
  const lake = await startLake({folder})
  const transaction = clientOf(lake).transaction()
  for (const one of documents) transaction.create(one)
  await transaction.commit({visibility: 'async'})
  await lake.close()
  const kept = path.join(parent, 'kept.backup')
  backUp(folder, kept)

  for (let round = 0; round < rounds; round++) {
    const part = Math.random()
    const backup = path.join(parent, `round-${round}.backup`)
    await ended(admin('compact', folder), part)
    await holds(folder)
    await ended(admin('backup', folder, backup), part)
    await holds(folder)
    if (existsSync(backup)) {
      restore(backup, path.join(parent, 'proof'))
      await holds(path.join(parent, 'proof'))
    }
    await ended(admin('restore', folder, kept), part)
    await holds(folder)
    await ended(importing(folder, imported), part)
    await holds(folder)
    await uploadUntilKilled(folder)
    await holds(folder)
    for (const name of readdirSync(parent)) {
      if (/^round|proof|replaced|\.tmp$/.test(name)) {
        rmSync(path.join(parent, name), {recursive: true, force: true})
      }
    }
  }
}

/** A lake that opens, has every story as it was, and is whole. */
async function holds(folder: string): Promise<void> {
  const lake = await startLake({folder})
  expect(await clientOf(lake).fetch('count(*[_type == "story" && defined(text)])')).toBe(STORIES)
  await lake.close()
  expect(verify(folder).problems).toEqual([])
}

function admin(command: string, folder: string, file = ''): ChildProcess {
  const script = path.join(import.meta.dirname, 'adminProcess.ts')
  return spawn(process.execPath, ['--no-warnings', script, command, folder, file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function importing(folder: string, file: string): ChildProcess {
  const args = ['--no-warnings', path.resolve('commands/lake.ts'), 'import', file, '--replace']
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {...process.env, COPYDESK_LAKE: folder, PORT: '0'},
  })
}

/** Milliseconds that each kind of process took from its first line, or its start, to its end. */
const known = new Map<string, number>()

/** Kills a process after a part of the time that the first of its kind took, which is let be. */
async function ended(child: ChildProcess, part: number): Promise<void> {
  const kind = child.spawnargs.find((one) => /^(compact|backup|restore|import)$/.test(one))!
  const exit = once(child, 'exit')
  if (kind !== 'import') await once(createInterface(child.stdout!), 'line')
  const started = performance.now()
  const whole = known.get(kind)
  if (whole === undefined) {
    expect(await exit).toEqual([0, null])
    known.set(kind, performance.now() - started)
    return
  }
  // eslint-disable-next-line no-restricted-syntax -- a moment that no event tells is what is tested
  const kill = setTimeout(() => child.kill('SIGKILL'), whole * part)
  await exit
  clearTimeout(kill)
}

/** What was acknowledged before the end has its file. */
async function uploadUntilKilled(folder: string): Promise<void> {
  const {process: child, client} = await startProcess(folder)
  const exit = once(child, 'exit')
  const stored: string[] = []
  const upload = async (number: number) => {
    const bytes = Buffer.alloc(300_000, `${Math.random()}`)
    const {_id} = await client.assets.upload('file', bytes, {filename: `${number}.bin`})
    stored.push(_id)
  }
  const uploads = Promise.allSettled(Array.from({length: 12}, (_, number) => upload(number)))
  // eslint-disable-next-line no-restricted-syntax -- a moment that no event tells is what is tested
  setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 100)
  await Promise.all([exit, uploads])
  const lake = await startLake({folder})
  const there = await clientOf(lake).fetch<string[]>('*[_id in $stored]._id', {stored})
  await lake.close()
  expect(there.sort()).toEqual([...stored].sort())
}
