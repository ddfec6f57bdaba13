import {inSlices, isBusy} from '../../slices/inSlices.ts'
import {type Steps} from '../../slices/steps.ts'
import {type DocumentStore} from '../documents/documentStore.ts'
import {evaluationError, tooLong} from '../queryError.ts'
import {evaluation, type EvaluateOptions, TIME_LIMIT} from './evaluateQuery.ts'
import {type PreparedQuery} from './prepareQuery.ts'
import {frozenSource, liveSource, Run} from './run.ts'

export interface AnswerOptions extends EvaluateOptions {
  /** Milliseconds in which it is answered in one go; 0 for going in slices from the start. */
  firstTry?: number
  /** Milliseconds of one slice. */
  slice?: number
  /** Units of work between two places where it may pause. */
  pauseAfter?: number
  /** Is told how many values the answer holds, about. */
  onMade?(values: number): void
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal
}

/** Milliseconds in which nearly every query is answered; less where long ones are under way. */
const FIRST_TRY = 25
const FIRST_TRY_WHEN_BUSY = 12

/**
 * Answers a query without holding up the thread: in one go if that takes little, else the rest of it
 * in slices, over the documents as they are when it starts. The answer may hold dates and paths that
 * become text as JSON, and shares structure with the documents.
 *
 * @throws QueryError if it cannot be evaluated or takes too long
 */
export async function answerQuery(
  query: PreparedQuery,
  store: DocumentStore,
  options: AnswerOptions = {},
): Promise<unknown> {
  const {perspective = 'raw', audience = 'member', timeLimit = TIME_LIMIT, signal, slice} = options
  const {firstTry = isBusy() ? FIRST_TRY_WHEN_BUSY : FIRST_TRY} = options
  let release: (() => void) | undefined
  let run: Run | undefined
  const answered = (value: unknown) => {
    options.onMade?.(run!.made)
    return value
  }
  try {
    await store.viewReady(perspective, audience)
    const live = store.view(perspective, audience)
    const {sortUpTo} = store
    run = new Run(liveSource(store, live), {...options, live, sortUpTo})
    const steps = evaluation(query, run)
    const until = performance.now() + firstTry
    let pause: Promise<unknown> | undefined
    while (!pause && performance.now() < until) {
      const {done, value} = steps.next()
      if (done) return answered(value)
      pause = value
    }
    const frozen = frozenSource(store, live)
    release = frozen.release
    run.moveTo(frozen.source)
    const tooMuch = () => tooLong(timeLimit)
    const work = resumed(steps, pause)
    const limits = {limit: timeLimit, tooLong: tooMuch, signal, slice}
    return answered(await inSlices(work, limits))
  } catch (error) {
    throw evaluationError(error)
  } finally {
    release?.()
    run?.end()
  }
}

/** The rest of the work, after what it waits for. */
function* resumed(steps: Steps<unknown>, pause: Promise<unknown> | undefined): Steps<unknown> {
  if (pause) yield pause
  return yield* steps
}
