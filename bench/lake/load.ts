import {parentPort, workerData} from 'node:worker_threads'
import {mixed, type MixedTask} from './mixed.ts'
import {requestsTo} from './requests.ts'

/** What this thread is to do to a lake, from outside: it shares nothing with the server but the port. */
export type Task =
  | {kind: 'write'; writers: number; seconds: number}
  | {kind: 'listen'; listeners: number; rounds: number}
  | {kind: 'besides'; hostile: string[]; seconds: number}
  | ({kind: 'mixed'} & MixedTask)

/** Milliseconds that each query by id and each transaction took, in ascending order. */
export interface Besides {
  queries: number[]
  writes: number[]
  /** How many hostile queries were answered, each with a refusal. */
  stopped: number
}

interface Assignment {
  port: number
  token: string
  task: Task
}

const {port, token, task} = workerData as Assignment
const {ask, create, openListener, post} = requestsTo(port, token)

parentPort?.postMessage(await perform(task))

function perform(task: Task): Promise<unknown> {
  if (task.kind === 'write') return write(task)
  if (task.kind === 'mixed') return mixed(requestsTo(port, token, task.connections), task)
  return task.kind === 'listen' ? listen(task) : besides(task)
}

/** Transactions a second, each writer sending its next when the last is acknowledged. */
async function write({writers, seconds}: Extract<Task, {kind: 'write'}>): Promise<number> {
  const until = performance.now() + seconds * 1000
  let written = 0
  const writer = async (name: number) => {
    for (let i = 0; performance.now() < until; i++) {
      await create({_id: `bench-${name}-${i}-${writers}`, _type: 'note', text: 'Water rises.'})
      written++
    }
  }
  await Promise.all(Array.from({length: writers}, (_, name) => writer(name)))
  return written / seconds
}

/** Milliseconds from sending a change until the last listener has heard of it, for each round. */
async function listen({listeners, rounds}: Extract<Task, {kind: 'listen'}>): Promise<number[]> {
  let heard = 0
  let allHeard = () => {}
  const hear = () => {
    heard++
    if (heard === listeners) allHeard()
  }
  await create({_id: 'heard', _type: 'note', round: -1})
  const streams = await Promise.all(Array.from({length: listeners}, () => openListener(hear)))
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    heard = 0
    const all = new Promise<void>((resolve) => (allHeard = resolve))
    const start = performance.now()
    await post({patch: {id: 'heard', set: {round}}})
    await all
    times.push(performance.now() - start)
  }
  for (const close of streams) close()
  return times.sort((a, b) => a - b)
}

/** What a reader and a writer wait for while each hostile query is asked again and again. */
async function besides({hostile, seconds}: Extract<Task, {kind: 'besides'}>): Promise<Besides> {
  const until = performance.now() + seconds * 1000
  const [queries, writes]: number[][] = [[], []]
  let stopped = 0
  const again = async (work: (i: number) => Promise<unknown>, times?: number[]) => {
    for (let i = 0; performance.now() < until; i++) {
      const start = performance.now()
      await work(i)
      times?.push(performance.now() - start)
    }
  }
  await Promise.all([
    ...hostile.map((groq) => again(async () => void ((await ask(groq)) === 400 && stopped++))),
    again((i) => ask(`*[_id == "article-${i * 7}"][0]`), queries),
    again((i) => create({_id: `besides-${i}`, _type: 'note', text: 'Water rises.'}), writes),
  ])
  for (const times of [queries, writes]) times.sort((a, b) => a - b)
  return {queries, writes, stopped}
}
