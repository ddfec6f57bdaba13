import {type ValidationContext} from 'sanity'
import {isWritten} from './text.ts'

interface DatelineValue {
  text?: string
  noDateline?: boolean
}

/** A dateline says where the story comes from … */
export function placeUnlessNone(value: {_ref?: string} | undefined, {parent}: ValidationContext) {
  const dateline = parent as DatelineValue | undefined
  return (
    Boolean(value?._ref) ||
    dateline?.noDateline === true ||
    isWritten(dateline?.text) ||
    'Choose the place the story was filed from, or select “No dateline” and say why.'
  )
}

/** … or why it does not. */
export function reasonIfNone(value: string | undefined, {parent}: ValidationContext) {
  const dateline = parent as DatelineValue | undefined
  return !dateline?.noDateline || isWritten(value) || 'Say why the story has no dateline.'
}
