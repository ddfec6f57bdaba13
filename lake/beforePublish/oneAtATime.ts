import {ApiError, plainError} from '../errors/apiError.ts'

/** Publications that may wait for those before them. */
const MAX_WAITING = 200

/** 503. It says nothing of the work: later there will be room for it. */
export class TooManyWaiting extends ApiError {
  constructor() {
    const {status, message, body} = plainError(
      503,
      'Too much is being published at once: try again.',
    )
    super(status, message, body)
  }
}

interface Line {
  last: Promise<unknown>
  waiting: number
}

const lines = new WeakMap<object, Line>()

/**
 * Does pieces of work that concern one thing one after another: what is public stays as it is while
 * one publication is judged, and two that would clash are judged in turn. The work is told whether others were before it.
 *
 * @throws TooManyWaiting
 */
export async function oneAtATime<T>(
  of: object,
  work: (hasWaited: boolean) => Promise<T>,
): Promise<T> {
  const line = lines.get(of) ?? {last: Promise.resolve(), waiting: 0}
  lines.set(of, line)
  if (line.waiting >= MAX_WAITING) {
    throw new TooManyWaiting()
  }
  const hasWaited = line.waiting > 0
  line.waiting++
  const done = line.last.then(() => work(hasWaited))
  line.last = done.catch(() => {})
  try {
    return await done
  } finally {
    line.waiting--
  }
}
