import {type DocumentIndex, type DocumentLookup} from '../documentIndex.ts'
import {type DocumentStore} from '../documentStore.ts'
import {type EvaluateOptions, TIME_LIMIT} from '../evaluateQuery.ts'
import {type Run} from '../hostCall.ts'
import {type PartName} from '../indexParts.ts'
import {type PreparedQuery} from '../prepareQuery.ts'
import {evaluationError, QueryError, tooLong} from '../queryError.ts'
import {createRun, evaluateOnce, type Source} from '../run.ts'
import {withTimeLimit} from '../timeLimit.ts'
import {type TermDocuments, type TokenIndex} from '../tokenIndex.ts'
import {type GroqNode} from '../types.ts'
import {type FrozenIndex, freeze} from './frozen.ts'
import {evaluateInSteps, type StepLimits, StepTooLong} from './settle.ts'
import {inSlices, isBusy, longStep, type Steps} from './slices.ts'

export interface AnswerOptions extends EvaluateOptions {
  /** Milliseconds for the whole in one go; 0 for going in steps from the start. */
  firstTry?: number
  limits?: StepLimits
  /** Milliseconds of one slice. */
  slice?: number
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal
}

/** Milliseconds in which nearly every query is answered; less where long ones are under way. */
const FIRST_TRY = 25
const FIRST_TRY_WHEN_BUSY = 12
const SHORT_STEP = 10
const STEP_LIMITS: StepLimits = {divisible: SHORT_STEP, indivisible: 100}

/**
 * Answers a query without holding up the thread: in one go if that takes little, else in slices,
 * over the documents as they are when it starts. The answer may hold dates and paths that become
 * text as JSON, and shares structure with the documents.
 *
 * @throws QueryError if it cannot be evaluated or takes too long
 */
export async function answerQuery(
  query: PreparedQuery,
  store: DocumentStore,
  options: AnswerOptions = {},
): Promise<unknown> {
  const {perspective = 'raw', audience = 'member'} = options
  const {firstTry = isBusy() ? FIRST_TRY_WHEN_BUSY : FIRST_TRY} = options
  try {
    await store.viewReady(perspective, audience)
    if (firstTry > 0) {
      const index = store.view(perspective, audience)
      const answered = await answerNow(query, sourceOf(store, index), options, firstTry)
      if (answered) return answered.value
    }
    return await answerInSlices(query, store, options)
  } catch (error) {
    throw evaluationError(error instanceof StepTooLong ? stepTooLong(error) : error)
  }
}

/** Undefined where it takes longer. */
async function answerNow(
  query: PreparedQuery,
  source: Source & {index: DocumentIndex},
  options: AnswerOptions,
  limit: number,
): Promise<{value: unknown} | undefined> {
  for (;;) {
    const known = {...source, index: onceReady(source.index, source.index)}
    try {
      const tooLong = () => new StepTooLong(limit)
      return {value: evaluateOnce(query, known, options, limit, tooLong)}
    } catch (error) {
      if (error instanceof StepTooLong) return undefined
      if (!(error instanceof NotReady)) throw error
      await error.ready
    }
  }
}

function answerInSlices(
  query: PreparedQuery,
  store: DocumentStore,
  options: AnswerOptions,
): Promise<unknown> {
  const {perspective = 'raw', audience = 'member', limits = STEP_LIMITS} = options
  const {timeLimit = TIME_LIMIT, signal, slice} = options
  const live = store.view(perspective, audience)
  const stored = freeze(store.view('raw', 'member'))
  const view = freeze(live)
  const run = createRun(query, frozenSource(store, onceReady(view, live), stored), options)
  const steps = evaluateInSteps(query.tree, (tree, most) => step(run, tree, most), limits)
  const tooMuch = () => tooLong(timeLimit)
  return inSlices(steps, {limit: timeLimit, tooLong: tooMuch, signal, slice}).finally(() => {
    stored.release()
    view.release()
  })
}

/** So many times its limit a step may last on a machine that does other things meanwhile. */
const PATIENCE = 16

/** In little time, or else when it is its turn to take long. */
function* step(run: Run, tree: GroqNode, limit: number): Steps<unknown> {
  let most = Math.min(limit, SHORT_STEP)
  let patience = 1
  for (;;) {
    let computed = 0
    const go = () => {
      const before = process.threadCpuUsage()
      try {
        return inOneGo(run, tree, most * patience)
      } finally {
        const {user, system} = process.threadCpuUsage(before)
        computed = (user + system) / 1000
      }
    }
    try {
      return most > SHORT_STEP ? yield* longStep(go) : go()
    } catch (error) {
      if (error instanceof NotReady) yield error.ready
      else if (!(error instanceof StepTooLong)) throw error
      else if (most < limit) most = limit
      else if (computed < limit && patience < PATIENCE) patience *= 2
      else throw new StepTooLong(limit)
    }
  }
}

function inOneGo(run: Run, tree: GroqNode, limit: number): unknown {
  return withTimeLimit(
    Math.ceil(limit),
    () => run.evaluate(tree),
    () => new StepTooLong(limit),
  )
}

function stepTooLong({limit}: StepTooLong): QueryError {
  return new QueryError(
    `The query was stopped: a part of it that cannot be divided takes longer than ${limit} ms; make its lists or patterns shorter.`,
    'queryTimeout',
  )
}

/** A part of an index is being built: evaluate again after. */
class NotReady extends Error {
  readonly ready: Promise<void>

  constructor(ready: Promise<void>) {
    super('An index is being built.')
    this.ready = ready
  }
}

/** So many parts a query waits for; further ones it has to build within its time. */
const MOST_PARTS = 24

/** An index that does not let an evaluation build what takes long, but throws NotReady. */
function onceReady<T extends DocumentLookup>(shown: T, live: DocumentIndex): T {
  const asked = new Set<PartName>()
  const needs = (part: PartName) => {
    const ready = asked.size < MOST_PARTS ? live.ready(part) : undefined
    asked.add(part)
    if (ready) throw new NotReady(ready)
  }
  return {
    ...shown,
    size: shown.size,
    equal(path, value) {
      needs(`equal ${path}`)
      return shown.equal(path, value)
    },
    referencing(id) {
      needs('references')
      return shown.referencing(id)
    },
    ...(shown.ordered && {
      ordered(path: string) {
        needs(`ordered ${path}`)
        return shown.ordered!(path)
      },
    }),
  }
}

function sourceOf(
  {get, texts, ids, sortUpTo}: DocumentStore,
  index: DocumentIndex,
): Source & {index: DocumentIndex} {
  return {index, get, inText: texts.find, inId: ids.find, sortUpTo}
}

/** With what was overwritten since among the candidates: the token index does not know it any more. */
function frozenSource(
  {texts, ids, sortUpTo}: DocumentStore,
  index: DocumentLookup,
  stored: FrozenIndex,
): Source {
  const finder = (tokens: TokenIndex) => (term: string) => {
    const found = tokens.find(term)
    return {...found, candidates: () => both(found, stored)}
  }
  return {index, get: stored.get, inText: finder(texts), inId: finder(ids), sortUpTo}
}

function* both(found: TermDocuments, stored: FrozenIndex) {
  yield* found.candidates()
  yield* stored.outdated()
}
