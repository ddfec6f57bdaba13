import {inSlices, isBusy} from '../../../slices/inSlices.ts'
import {type DocumentIndex} from '../../documents/documentIndex.ts'
import {type DocumentStore} from '../../documents/documentStore.ts'
import {type PreparedQuery} from '../../prepare/prepareQuery.ts'
import {evaluationError, QueryError, tooLong} from '../../queryError.ts'
import {createRun} from '../createRun.ts'
import {evaluateOnce} from '../evaluateOnce.ts'
import {type EvaluateOptions, TIME_LIMIT} from '../evaluateQuery.ts'
import {type Source, sourceOf} from '../source.ts'
import {freeze} from './frozen.ts'
import {frozenSource} from './frozenSource.ts'
import {NotReady, onceReady} from './onceReady.ts'
import {evaluateInSteps, type StepLimits} from './settle.ts'
import {SHORT_STEP, step} from './step.ts'
import {StepTooLong} from './stepTooLong.ts'

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

function stepTooLong({limit}: StepTooLong): QueryError {
  return new QueryError(
    `The query was stopped: a part of it that cannot be divided takes longer than ${limit} ms; make its lists or patterns shorter.`,
    'queryTimeout',
  )
}
