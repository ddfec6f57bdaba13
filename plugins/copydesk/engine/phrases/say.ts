import {type Evidence, type Finding} from '../model/finding.ts'
import {english, phrase, type Phrase, phrasesText, phraseText, type PhraseKey} from './phrase.ts'

/** A piece of evidence: what it says in English, and as a phrase for other languages. */
export function evidence(
  weighs: Evidence['weighs'],
  code: string,
  key: PhraseKey,
  values?: Phrase['values'],
): Evidence {
  const said = phrase(key, values)
  return {weighs, code, text: phraseText(said, english), phrase: said}
}

/** The sentences of a finding, in English and as phrases. */
export function message(...phrases: Phrase[]): Pick<Finding, 'message' | 'phrases'> {
  return {message: phrasesText(phrases, english), phrases}
}
