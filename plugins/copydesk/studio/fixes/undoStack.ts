import {createKeyedStore} from '../pane/keyedStore.ts'
import {type RecordToTeach, type Step, type StoredDecision} from '../../story/index.ts'

/** What was done to a document from the panel, newest last. */
export interface Done {
  label: string
  steps: Step[]
  /** The id of the finding that was settled, where it was one. */
  finding?: string
  /** The decision that was stored in a document beside this one, where they are kept there. */
  decided?: StoredDecision
  /** What a record learned with it. */
  taught?: RecordToTeach
}

const DEPTH = 50

/** By the document's published id; lives as long as the browser tab. */
export const undoStack = createKeyedStore<Done[]>([])

export function pushDone(documentId: string, done: Done): void {
  undoStack.set(documentId, [...undoStack.get(documentId), done].slice(-DEPTH))
}

/** Takes an entry off, the newest unless told otherwise; undefined where it is not there. */
export function popDone(documentId: string, wanted?: Done): Done | undefined {
  const stack = undoStack.get(documentId)
  const done = wanted ? stack.find((one) => one === wanted) : stack.at(-1)
  undoStack.set(
    documentId,
    stack.filter((one) => one !== done),
  )
  return done
}

/** Takes an entry off that came to nothing. */
export function dropDone(documentId: string, done: Done): void {
  undoStack.set(
    documentId,
    undoStack.get(documentId).filter((other) => other !== done),
  )
}

/** What was settled last when somebody typed, by document. */
const typedAfter = new Map<string, Done>()

/** Remembers that somebody typed after what was resolved last. */
export function noteTyping(documentId: string): void {
  const last = undoStack.get(documentId).at(-1)
  if (last) typedAfter.set(documentId, last)
}

/** Whether what was resolved last is also what was done last. */
export function undoableByKey(documentId: string): boolean {
  const last = undoStack.get(documentId).at(-1)
  return last !== undefined && last !== typedAfter.get(documentId)
}
