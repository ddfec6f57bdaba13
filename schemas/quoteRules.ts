import {type ValidationContext} from 'sanity'
import {isWritten} from './text.ts'

/**
 * A quote has a speaker unless it is anonymous; then it has none, because anyone can read a
 * published quote and follow the link to the name.
 */
export function speakerUnlessAnonymous(
  value: {_ref?: string} | undefined,
  {document}: ValidationContext,
) {
  if (!document?.anonymous) {
    return value?._ref
      ? true
      : 'Choose the speaker, or select “The speaker is not named” and say why.'
  }
  return value?._ref
    ? 'This quote is anonymous: remove the link to the speaker, which anyone could follow.'
    : true
}

/** An anonymous quote says why. */
export function reasonIfAnonymous(value: string | undefined, {document}: ValidationContext) {
  return !document?.anonymous || isWritten(value) || 'Say why the speaker is not named.'
}
