import {english, phrase, type Phrase, phraseText, type PhraseKey} from '../phrases/phrase.ts'
import {type Evidence} from './finding.ts'

/** A piece of evidence: what it says in English, and as a phrase for other languages. */
export function evidence(
  weighs: Evidence['weighs'],
  code: string,
  key: PhraseKey,
  values?: Phrase['values'],
): Evidence {
  const sentence = phrase(key, values)
  return {weighs, code, text: phraseText(sentence, english), phrase: sentence}
}
