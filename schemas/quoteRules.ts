import {type SanityDocument, type ValidationContext} from 'sanity'
import {isWritten} from './text.ts'

interface QuoteValue {
  speaker?: {_ref?: string}
  anonymous?: boolean
  anonymityReason?: string
}

/** A quote has a speaker, or a reason why the speaker is not named. */
export function speakerOrReason(document: SanityDocument | undefined) {
  const value = document as (SanityDocument & QuoteValue) | undefined
  if (!value) return true
  if (value.anonymous) {
    return isWritten(value.anonymityReason)
      ? true
      : {message: 'Say why the speaker is not named.', path: ['anonymityReason']}
  }
  return value.speaker?._ref
    ? true
    : {
        message: 'Choose the speaker, or tick “The speaker is not named” and say why.',
        path: ['speaker'],
      }
}

/** Anyone can read a published quote: a link to the speaker would give the name away. */
export function anonymousHidesSpeaker(value: unknown, context: ValidationContext) {
  return value && context.document?.anonymous
    ? 'This quote is anonymous: remove the link to the speaker, which anyone could follow.'
    : true
}
