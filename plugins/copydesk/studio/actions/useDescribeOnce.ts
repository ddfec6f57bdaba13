import {type DocumentActionComponent, type DocumentActionProps} from 'sanity'

/**
 * How many of our wrappers are around the action that is being described, by its name. Other plugins may wrap an action
 * between two of ours: all are hooks, called one inside the other, so the inner of ours knows that the outer asks,
 * before whatever stands between them does anything.
 */
const wrappers = new Map<string, number>()

/**
 * What an action says of itself, and whether the wrapper that calls this is the one that asks. A hook, as actions are.
 * @returns `isOutermost`: no other wrapper of ours is around this one
 */
export function useDescribeOnce(
  useOriginal: DocumentActionComponent,
  props: DocumentActionProps,
): {original: ReturnType<DocumentActionComponent>; isOutermost: boolean} {
  const name = useOriginal.action ?? ''
  const around = wrappers.get(name) ?? 0
  wrappers.set(name, around + 1)
  try {
    return {original: useOriginal(props), isOutermost: around === 0}
  } finally {
    wrappers.set(name, around)
  }
}
