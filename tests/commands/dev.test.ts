import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {lakeClient} from '../../commands/connect.ts'
import {startLake} from '../../lake/index.ts'
import {developedCopy, type DevelopedCopy} from './developedCopy.ts'

let copy: DevelopedCopy

beforeAll(async () => {
  copy = await developedCopy()
})

afterEach(() => copy.stop())

afterAll(() => copy?.remove())

test('what it started ends with Ctrl-C, and its lake can be opened again', async () => {
  const {running} = await copy.develop()
  running.process.kill('SIGINT')
  expect((await running.ended).code).toBe(0)
  const lake = await startLake({folder: copy.lakeFolder})
  await lake.close()
})

test('a lake that runs is used, through the dev server’s own port, and goes on afterwards', async () => {
  const lake = await startLake({folder: copy.lakeFolder})
  try {
    const {link, port, running} = await copy.develop()
    expect(new URL(link).hash).toBe(`#token=${lake.token}`)
    const studio = {url: `http://localhost:${port}`, token: lake.token}
    await lakeClient(studio).create({_id: 'note', _type: 'note', text: 'Through the dev server'})
    expect(await lakeClient(lake).getDocument('note')).toMatchObject({
      text: 'Through the dev server',
    })
    running.process.kill('SIGINT')
    await running.ended
    expect(await lakeClient(lake).fetch('*[_id == "note"].text')).toEqual([
      'Through the dev server',
    ])
  } finally {
    await lake.close()
  }
})
