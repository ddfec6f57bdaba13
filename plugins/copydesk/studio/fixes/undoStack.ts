import {createKeyedStore} from '../pane/keyedStore.ts'
import {type RecordToTeach, type Step} from '../../story/index.ts'

/** What was done to a document from the panel, newest last. */
export interface Done {
  label: string
  steps: Step[]
  /** The id of the finding that was settled, where it was one. */
  finding?: string
  /** What a record learned with it. */
  taught?: RecordToTeach
}

const DEPTH = 50

/** By the document's published id; lives as long as the browser tab. */
export const undoStack = createKeyedStore<Done[]>([])

export function pushDone(documentId: string, done: Done): void {
  undoStack.set(documentId, [...undoStack.get(documentId), done].slice(-DEPTH))
}

/** Takes the newest entry off. */
export function popDone(documentId: string): Done | undefined {
  const stack = undoStack.get(documentId)
  undoStack.set(documentId, stack.slice(0, -1))
  return stack.at(-1)
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
