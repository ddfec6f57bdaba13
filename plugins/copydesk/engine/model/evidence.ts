import {english, phrase, type Phrase, phraseText, type PhraseKey} from '../phrases/phrase.ts'
import {type Evidence} from './finding.ts'

/** A piece of evidence: what it says in English, and as a phrase for other languages. */
export function evidence(
  weighs: Evidence['weighs'],
  code: string,
  key: PhraseKey,
  values?: Phrase['values'],
): Evidence {
  return evidenceOf(weighs, code, phrase(key, values))
}

/** The same of a sentence that stands already. */
export function evidenceOf(weighs: Evidence['weighs'], code: string, sentence: Phrase): Evidence {
  return {weighs, code, text: phraseText(sentence, english), phrase: sentence}
}
