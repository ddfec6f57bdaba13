import {type ChildProcess, fork} from 'node:child_process'
import {type Share, createBudget} from '../budget/budget.ts'
import {AssetError} from './assetError.ts'
// `import type` leaves nothing to load at the start: only the process for images needs their libraries.
import type {ImageAnswer, ImageQuestion} from './answerImageQuestion.ts'
import type {ImageDescription} from './imageMetadata.ts'
import {type Transform} from './transform.ts'
import type {Picture} from './transformImage.ts'

const MAX_PROCESSES = 3
/** Processes for one client: whoever asks beside it finds another. */
const MAX_OF_CLIENT = 2
/** Jobs that wait, and are done in turn with those of other clients. */
const WAITING = createBudget({all: 256, client: 48}, () => {
  console.error('An image was refused: too many are waiting to be processed.')
  return new AssetError(503, 'Too many images are being processed: try again shortly.')
})
/** From when the process has the file's name until it answers. */
const TIMEOUT_MS = 20_000
const STARTING_MS = 60_000
/** A process that nobody asks anything ends. */
const IDLE_MS = 30_000

interface Job {
  client: string
  share: Share
  question: ImageQuestion
  resolve(result: ImageDescription | Picture): void
  reject(error: unknown): void
}

interface Worker {
  child: ChildProcess
  isReady: boolean
  job?: Job
  timer?: NodeJS.Timeout
}

const workers = new Set<Worker>()
const waiting: Job[] = []

/** Reads what kind of image a file of a client's is. Throws AssetError: see `describeImage`. */
export function describeFile(
  client: string,
  file: string,
  extract?: string[],
): Promise<ImageDescription> {
  return ask(client, {job: 'describe', file, extract}) as Promise<ImageDescription>
}

/** Makes another picture of an image. Throws AssetError: see `transformImage`. */
export function transformFile(
  client: string,
  file: string,
  mimeType: string,
  transform: Transform,
): Promise<Picture> {
  return ask(client, {job: 'transform', file, mimeType, transform}) as Promise<Picture>
}

function ask(client: string, question: ImageQuestion): Promise<ImageDescription | Picture> {
  const share = WAITING.shareOf(client)
  share.take(1)
  return new Promise((resolve, reject) => {
    waiting.push({client, share, question, resolve, reject})
    dispatch()
  })
}

/** The first of a client that has least under way, if it may have more. */
function nextJob(): Job | undefined {
  const underWay = (client: string) => [...workers].filter(({job}) => job?.client === client).length
  let least = MAX_OF_CLIENT
  let next: Job | undefined
  for (const job of waiting) {
    const its = underWay(job.client)
    if (its >= least) continue
    least = its
    next = job
  }
  if (!next) return undefined
  waiting.splice(waiting.indexOf(next), 1)
  next.share.release()
  return next
}

/** Where the system starts no process, this one does it, within the limits of pixels alone. */
async function doHere({question, resolve, reject}: Job): Promise<void> {
  try {
    const {answerImageQuestion} = await import('./answerImageQuestion.ts')
    resolve(await answerImageQuestion(question))
  } catch (error) {
    reject(error)
  }
}

function dispatch(): void {
  const idle = [...workers].find(({job}) => !job)
  if (!idle && workers.size >= MAX_PROCESSES) return
  const job = nextJob()
  if (!job) return
  const worker = idle ?? startWorker()
  if (worker) give(worker, job)
  else void doHere(job)
}

/** Once built, the file has another extension than in the sources. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts') ? './imageProcess.ts' : './imageProcess.js',
  import.meta.url,
)

function startProcess(): ChildProcess | undefined {
  try {
    return fork(PROGRAM, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  } catch {
    return undefined
  }
}

function startWorker(): Worker | undefined {
  const child = startProcess()
  if (!child) return undefined
  const worker: Worker = {child, isReady: false}
  workers.add(worker)
  child.unref()
  child.channel?.unref()
  child.on('message', (message: ImageAnswer | 'ready') => {
    if (message === 'ready') {
      worker.isReady = true
      return startClock(worker)
    }
    const {job} = worker
    rest(worker)
    if (job) settle(job, message)
    dispatch()
  })
  child.on('error', () => end(worker, 'its process could not be started'))
  child.on('exit', () => end(worker, 'it needs too much memory, or its file is broken'))
  endAfter(worker, STARTING_MS, 'its process does not start')
  return worker
}

function give(worker: Worker, job: Job): void {
  worker.job = job
  worker.child.send(job.question, (error) => {
    if (error) end(worker, 'its process has ended')
  })
  if (worker.isReady) startClock(worker)
}

/** A process that has just been started gets its time once it is ready. */
function startClock(worker: Worker): void {
  endAfter(worker, TIMEOUT_MS, `it takes longer than ${TIMEOUT_MS / 1000} s`)
}

function rest(worker: Worker): void {
  worker.job = undefined
  endAfter(worker, IDLE_MS, '')
}

function endAfter(worker: Worker, milliseconds: number, why: string): void {
  clearTimeout(worker.timer)
  worker.timer = setTimeout(() => end(worker, why), milliseconds)
  worker.timer.unref()
}

/** Ends a process, whatever it is doing, and gives up what it was asked. */
function end(worker: Worker, why: string): void {
  if (!workers.delete(worker)) return
  clearTimeout(worker.timer)
  worker.child.kill('SIGKILL')
  if (worker.job) giveUp(worker.job, why)
  dispatch()
}

function settle(job: Job, answer: ImageAnswer): void {
  if ('result' in answer) return job.resolve(answer.result)
  const {status, message} = answer
  job.reject(status ? new AssetError(status, message) : new Error(message))
}

function giveUp(job: Job, why: string): void {
  console.error(`Gave up on the image ${job.question.file}: ${why}.`)
  job.reject(new AssetError(400, `The image cannot be processed: ${why}. Ask for a smaller one.`))
}
