import {spawn} from 'node:child_process'
import {text} from 'node:stream/consumers'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {seededLake, type SeededLake} from '../seededLake.ts'

let lake: SeededLake
beforeAll(async () => {
  lake = await seededLake()
})
afterAll(() => lake.close())

test('the example for a site prints what is published', async () => {
  const example = spawn(process.execPath, ['--no-warnings', 'publishing/example.ts'], {
    env: {...process.env, LAKE_URL: lake.reader.config().apiHost},
  })
  expect(await Promise.all([text(example.stdout), text(example.stderr)])).toEqual([
    `In disputed land, Iraqi and Kurdish forces watch over a village together
  LEIBAN, Iraq (AP) — 38 paragraphs
  correction: The dateline of an earlier version of this story gave the name of the village as Lheiban. It is Leiban.
1 on the corrections page
`,
    '',
  ])
}, 120_000)
