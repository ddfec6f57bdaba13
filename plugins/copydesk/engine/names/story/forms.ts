import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {type Span} from '../../model/finding.ts'
import {type Capital, type Extracted} from './extract.ts'
import {type NameWord, type NameRun} from './runs.ts'

/** One place where a name word stands. */
export interface Mention {
  paragraph: number
  word: NameWord
  run: NameRun
  /** Its index in the run. */
  at: number
}

/** A name word of the story in one spelling, case and diacritics apart. */
export interface Form {
  key: string
  /** The spelling that the story uses first, other than in capitals if it can be. */
  text: string
  /** In reading order, over distinct paragraphs. */
  mentions: Mention[]
  /** In repeated paragraphs and passages. */
  copies: Mention[]
  /** Number of mentions as the last word of a longer name. */
  surname: number
  /** Number of mentions as a word before the last of a longer name. */
  given: number
  /** Number of mentions after initials: `J. K. Rowling`. */
  initialed: number
  /** Number of mentions alone. */
  bare: number
  /** Number of mentions beside a verb of speech, after a preposition of place, in the dateline, after a title. */
  speaks: number
  located: number
  datelines: number
  titled: number
  /** Number of mentions whose capital tells something. */
  firm: number
  /** The kinds of place that it is called: `province`. */
  called: ReadonlySet<string>
  /** Words that stand before it in longer names, and their number. */
  before: ReadonlyMap<string, number>
  after: ReadonlyMap<string, number>
}

/** Whether a place stands in a copy of earlier text. */
export type IsCopy = (paragraph: number, offset: number) => boolean

/** All name words of a story, in order of their first mention. */
export function combine(
  extracted: Extracted[],
  isCopy: IsCopy,
  isDateline: (paragraph: number) => boolean,
): Map<string, Form> {
  const forms = new Map<string, Form>()
  for (let paragraph = 0; paragraph < extracted.length; paragraph++) {
    const inDateline = isDateline(paragraph)
    for (const run of extracted[paragraph]!.runs) {
      for (let at = 0; at < run.words.length; at++) {
        const word = run.words[at]!
        let form = forms.get(word.key)
        if (!form) forms.set(word.key, (form = emptyForm(word)))
        const mention = {paragraph, word, run, at}
        if (isCopy(paragraph, word.offset)) form.copies.push(mention)
        else note(form, mention, inDateline)
      }
    }
  }
  for (const form of forms.values()) {
    if (form.mentions.length > 0) continue
    // only a near copy spells it so: there the copy is what tells
    for (const mention of form.copies) note(form, mention, isDateline(mention.paragraph))
    form.copies = []
  }
  return forms
}

/** The ordinary words that the story writes with a capital, as forms; `given` to `called` stay at none. */
export function combineCapitals(extracted: Extracted[], isCopy: IsCopy): Map<string, Form> {
  const forms = new Map<string, Form>()
  extracted.forEach(({capitals}, paragraph) => {
    for (const word of capitals) {
      if (isCopy(paragraph, word.offset)) continue
      let form = forms.get(word.key)
      if (!form) forms.set(word.key, (form = emptyForm(word)))
      note(form, {paragraph, word, run: aloneRun(word), at: 0}, false)
    }
  })
  return forms
}

function aloneRun(word: Capital): NameRun {
  return {
    words: [word],
    title: '',
    initialed: false,
    doubtful: word.opens,
    speaks: false,
    located: false,
    dateline: false,
    called: '',
    hasApposition: false,
    isWho: false,
    listedWithPrevious: false,
  }
}

function note(form: Form, mention: Mention, inDateline: boolean): void {
  const {run, at, word} = mention
  form.mentions.push(mention)
  const last = at === run.words.length - 1
  if (run.words.length === 1 && run.initialed) form.initialed++
  else if (run.words.length === 1) form.bare++
  else if (last) form.surname++
  else form.given++
  if (last && run.speaks) form.speaks++
  if (run.located || inDateline) form.located++
  if (run.dateline || inDateline) form.datelines++
  if (run.called) form.called = new Set([...form.called, run.called])
  if (run.title && (last || at === 0)) form.titled++
  if (!run.doubtful) form.firm++
  if (at > 0) form.before = counted(form.before, run.words[at - 1]!.key)
  if (!last) form.after = counted(form.after, run.words[at + 1]!.key)
  if (form.mentions.length === 1 || isCapitals(form.text)) form.text = word.text
}

/** Most forms have none: they share these. */
const NO_KINDS: ReadonlySet<string> = new Set()
const NO_WORDS: ReadonlyMap<string, number> = new Map()

function counted(counts: ReadonlyMap<string, number>, key: string): Map<string, number> {
  const own = counts === NO_WORDS ? new Map<string, number>() : (counts as Map<string, number>)
  return own.set(key, (own.get(key) ?? 0) + 1)
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

function emptyForm(word: NameWord): Form {
  return {
    key: word.key,
    text: word.text,
    mentions: [],
    copies: [],
    surname: 0,
    given: 0,
    initialed: 0,
    bare: 0,
    speaks: 0,
    located: 0,
    datelines: 0,
    titled: 0,
    firm: 0,
    called: NO_KINDS,
    before: NO_WORDS,
    after: NO_WORDS,
  }
}

/** Every place where a form stands, repeated paragraphs included, in reading order. */
export function spansOf(forms: Form[]): Span[] {
  return forms
    .flatMap(({mentions, copies}) => [...mentions, ...copies])
    .map(spanOf)
    .sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset)
}

export function spanOf({paragraph, word: {offset, text}}: Mention): Span {
  return {paragraph, offset, length: text.length, text}
}

/** What a name spelled in these forms is: by titles, verbs of speech and full names, or by prepositions. */
export function kindOf(forms: Form[]): 'person' | 'place' | 'name' {
  if (forms.some((form) => isPerson(form) || form.surname > 0)) return 'person'
  return forms.some((form) => form.located > 0) ? 'place' : 'name'
}

/** Whether the story has it only as a given name. */
export function isGivenOnly(form: Form): boolean {
  return form.given > 0 && form.surname === 0 && form.bare === 0
}

/** Whether prepositions of place, and nothing else, tell what it is. */
export function isPlace(form: Form): boolean {
  return form.located > 0 && !isPerson(form)
}

/** Whether it speaks or has a title. */
export function isPerson(form: Form): boolean {
  return form.speaks > 0 || form.titled > 0
}

/** Whether a word is a well-known given name or place. */
export function isKnown(key: string): boolean {
  return GIVEN_NAMES.has(key) || KNOWN_PLACES.has(key)
}
