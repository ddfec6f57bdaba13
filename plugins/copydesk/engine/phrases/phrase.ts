import {type ENGLISH} from './allEnglish.ts'
import {CORE_ENGLISH} from './english.ts'

/** A key without the ending that tells its plural form. */
export type Stem<Key> = Key extends `${infer Rest}_${'one' | 'other'}` ? Rest : Key

/** The key of a phrase, without the ending that tells its plural form. */
export type PhraseKey = Stem<keyof typeof ENGLISH>

/** A sentence, or a part of one, that can be said in any language: its key and what fills it in. */
export interface Phrase {
  key: PhraseKey
  values?: Record<string, PhraseValue>
}

/** A list is read out: `a, b and c`. */
export type PhraseValue = string | number | Phrase | readonly (string | Phrase)[]

/** The text for a key with values filled in; `count` chooses the plural form, as i18next does. */
export type Words = (key: PhraseKey, values: Record<string, string | number>) => string

export const phrase = (key: PhraseKey, values?: Phrase['values']): Phrase =>
  values ? {key, values} : {key}

/** A phrase in the language of `words`. A part that opens the sentence begins with a capital. */
export function phraseText(sentence: Phrase, words: Words): string {
  const {text, opensWithPart} = filled(sentence, words)
  return opensWithPart ? text[0].toUpperCase() + text.slice(1) : text
}

/** A phrase that may be a part of a sentence. */
function filled({key, values = {}}: Phrase, words: Words): {text: string; opensWithPart: boolean} {
  if (key === 'finding.language')
    return {text: languageName(String(values.code), words), opensWithPart: false}
  const plain: Record<string, string | number> = {}
  const parts: string[] = []
  for (const [name, value] of Object.entries(values)) {
    const text = typeof value === 'number' ? value : valueText(value, words)
    if (isPhrase(value)) parts.push(`${text}`)
    plain[name] = text
  }
  const text = words(key, plain)
  return {text, opensWithPart: parts.some((part) => part !== '' && text.startsWith(part))}
}

function languageName(code: string, words: Words): string {
  const locale = words('finding.locale', {})
  return new Intl.DisplayNames([locale], {type: 'language'}).of(code.replaceAll('_', '-')) ?? code
}

/** Sentences in a row. */
export function phrasesText(phrases: readonly Phrase[], words: Words): string {
  return phrases.map((sentence) => phraseText(sentence, words)).join(' ')
}

const texts: Record<string, string> = {...CORE_ENGLISH}

/** Adds the words of rules that load later. */
export function installEnglish(later: Record<string, string>): void {
  Object.assign(texts, later)
}

/** English, for the command line and wherever no translation is. */
export const english: Words = (key, values) => {
  const text = texts[key] ?? texts[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? key
  return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => `${values[name]}`)
}

function valueText(value: Exclude<PhraseValue, number>, words: Words): string {
  if (typeof value === 'string') return value
  if (isPhrase(value)) return filled(value, words).text
  const items = value.map((item) => valueText(item, words))
  const last = items.pop() ?? ''
  return items.length > 0 ? words('finding.and', {first: items.join(', '), last}) : last
}

function isPhrase(value: PhraseValue): value is Phrase {
  return typeof value === 'object' && !Array.isArray(value)
}
