import {type StoredStory} from '../../plugins/copydesk/story/index.ts'

/** Milliseconds that a draft must have rested: while somebody types, nobody publishes it. */
const REST_MS = 1000
/** Milliseconds between two drafts, so that reading ahead takes little of what the process does for others. */
const APART_MS = 50
/** Drafts that may wait. Where more are written at a time, those that have waited longest are left out. */
const MAX_WAITING = 20

/**
 * Reads drafts some time after they were last written, one after another.
 *
 * @param read what is done with a draft as it then is; never throws
 * @returns what must be told of each draft that is written
 */
export function createReadAhead(
  read: (draft: StoredStory, dataset: string) => unknown,
): (draft: StoredStory, dataset: string) => void {
  const waiting = new Map<string, {draft: StoredStory; dataset: string; since: number}>()
  let timer: NodeJS.Timeout | undefined
  const wait = (ms: number) => {
    timer = setTimeout(next, ms).unref()
  }
  const next = () => {
    timer = undefined
    const [first] = waiting.values()
    if (!first) return
    const {draft, dataset, since} = first
    const rest = since + REST_MS - performance.now()
    if (rest > 0) return wait(rest)
    waiting.delete(keyOf(draft, dataset))
    wait(APART_MS)
    read(draft, dataset)
  }
  return (draft, dataset) => {
    const key = keyOf(draft, dataset)
    waiting.delete(key)
    waiting.set(key, {draft, dataset, since: performance.now()})
    if (waiting.size > MAX_WAITING) waiting.delete(waiting.keys().next().value!)
    if (!timer) wait(REST_MS)
  }
}

const keyOf = ({_id}: StoredStory, dataset: string) => `${dataset} ${_id}`
