import {once} from 'node:events'
import {expect} from 'vitest'
import {verify} from '../../../lake/admin/index.ts'
import {type LakeProcess, startProcess} from './startProcess.ts'

const WRITERS = 8

/**
 * Kills a lake at a random moment under concurrent writers, `rounds` times, starting it again each
 * time, and asserts after each: what was acknowledged is there, nothing is half there, a listener
 * that resumes has heard of every transaction once; and at the end, that the history replays.
 */
export async function killRepeatedly(folder: string, rounds: number): Promise<void> {
  const acknowledged = new Set<string>()
  const heard: string[] = []
  let told = () => {}
  let lake = await startProcess(folder, 0)
  const subscription = lake.client
    .listen(
      '*[_type == "pair"]',
      {},
      {enableResume: true, events: ['welcome', 'welcomeback', 'reset', 'mutation'] as const},
    )
    .subscribe((event) => {
      heard.push(event.type === 'mutation' ? event.documentId : event.type)
      told()
    })
  const hears = async (what: string) => {
    while (!heard.includes(what)) await new Promise<void>((resolve) => (told = resolve))
  }
  try {
    await hears('welcome')
    for (let round = 0; round < rounds; round++) {
      await writeUntilKilled(lake, round, acknowledged)
      lake = await startProcess(folder, lake.port)
      const ids = await lake.client.fetch<string[]>('*[_type == "pair"]._id')
      const present = new Set(ids)
      expect([...acknowledged].filter((id) => !present.has(id))).toEqual([])
      expect(ids.filter((id) => !present.has(partnerOf(id)))).toEqual([])
      if (round % 10 < 9) continue
      // The listener is given time to come back, as it would have: what it missed stays bounded.
      await lake.client.create({_id: `mark-${round}`, _type: 'pair'})
      await hears(`mark-${round}`)
    }
    const last = await lake.client.create({_id: 'the-last', _type: 'pair'})
    await hears(last._id)
    const ids = await lake.client.fetch<string[]>('*[_type == "pair"] | order(_id) ._id')
    expect(heard.filter((id) => id === 'reset')).toEqual([])
    expect(heard.filter((id) => !id.startsWith('welcome')).sort()).toEqual(ids)
  } finally {
    subscription.unsubscribe()
    lake.process.kill('SIGKILL')
    await once(lake.process, 'exit')
  }
  expect(verify(folder).problems).toEqual([])
}

/** The document that was written in the same transaction. */
const partnerOf = (id: string) =>
  id.endsWith('-left') ? id.replace('-left', '-right') : id.replace('-right', '-left')

/** Each writer writes pairs, and moves a counter of its own, until the process is gone. */
async function writeUntilKilled(lake: LakeProcess, round: number, acknowledged: Set<string>) {
  let killed = false
  const write = async (writer: number) => {
    for (let number = 0; !killed; number++) {
      const id = `pair-${round}-${writer}-${number}`
      try {
        await lake.client
          .transaction()
          .create({_id: `${id}-left`, _type: 'pair'})
          .create({_id: `${id}-right`, _type: 'pair'})
          .createIfNotExists({_id: `counter-${writer}`, _type: 'counter', count: 0})
          .patch(`counter-${writer}`, {inc: {count: 1}})
          .commit({visibility: 'async'})
        acknowledged.add(`${id}-left`).add(`${id}-right`)
      } catch {
        return
      }
    }
  }
  const writers = Promise.all(Array.from({length: WRITERS}, (_, writer) => write(writer)))
  // eslint-disable-next-line no-restricted-syntax -- a moment that no event tells is what is tested
  await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 120))
  lake.process.kill('SIGKILL')
  killed = true
  await Promise.all([writers, once(lake.process, 'exit')])
}
