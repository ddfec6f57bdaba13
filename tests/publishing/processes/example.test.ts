import {spawn} from 'node:child_process'
import path from 'node:path'
import {text} from 'node:stream/consumers'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {seededLake, type SeededLake} from '../seededLake.ts'

let lake: SeededLake
beforeAll(async () => {
  lake = await seededLake()
})
afterAll(() => lake.close())

const PRINTED = `In disputed land, Iraqi and Kurdish forces watch over a village together
  LEIBAN, Iraq (AP) — 38 paragraphs
  correction: The dateline of an earlier version of this story gave the name of the village as Lheiban. It is Leiban.
1 on the corrections page
Written by AP
A feed of 1 story
`

async function printed(env: Record<string, string>) {
  const example = spawn(process.execPath, ['--no-warnings', 'publishing/example.ts'], {
    env: {...process.env, ...env},
  })
  return Promise.all([text(example.stdout), text(example.stderr)])
}

test('the example for a site prints what is published', async () => {
  expect(await printed({LAKE_URL: lake.reader.config().apiHost})).toEqual([PRINTED, ''])
}, 120_000)

test('it finds the lake that runs by itself, and says so where none does', async () => {
  expect(await printed({COPYDESK_LAKE: lake.folder})).toEqual([PRINTED, ''])
  const nowhere = path.join(lake.folder, 'nowhere')
  expect(await printed({COPYDESK_LAKE: nowhere})).toEqual([
    '',
    `No lake is running in ${nowhere}: run npm start, or set LAKE_URL.\n`,
  ])
}, 120_000)
