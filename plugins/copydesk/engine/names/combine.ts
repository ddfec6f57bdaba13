import {type Extracted, type NameWord, type Run} from './extract.ts'

/** One place where a name word stands. */
export interface Mention {
  paragraph: number
  word: NameWord
  run: Run
  /** Its index in the run. */
  at: number
}

/** A name word of the story in one spelling, case and diacritics apart. */
export interface Form {
  key: string
  /** The spelling that the story uses most. */
  text: string
  /** In reading order, over distinct paragraphs. */
  mentions: Mention[]
  /** In repeated paragraphs. */
  copies: Mention[]
  /** Number of mentions as the last word of a longer name. */
  surname: number
  /** Number of mentions as a word before the last of a longer name. */
  given: number
  /** Number of mentions alone. */
  bare: number
  speaks: number
  located: number
  titled: number
  /** Words that stand before it in longer names. */
  before: Set<string>
  /** Words that stand after it in longer names. */
  after: Set<string>
}

/** All name words of a story, in order of their first mention. */
export function combine(extracted: Extracted[], repeated: boolean[]): Form[] {
  const forms = new Map<string, Form>()
  extracted.forEach(({runs}, paragraph) => {
    for (const run of runs) {
      run.words.forEach((word, at) => {
        let form = forms.get(word.key)
        if (!form) forms.set(word.key, (form = emptyForm(word)))
        const mention = {paragraph, word, run, at}
        if (repeated[paragraph]) form.copies.push(mention)
        else note(form, mention)
      })
    }
  })
  return [...forms.values()].filter((form) => form.mentions.length > 0)
}

function note(form: Form, mention: Mention): void {
  const {run, at} = mention
  form.mentions.push(mention)
  const alone = run.words.length === 1
  const last = at === run.words.length - 1
  if (alone && !run.initialed) form.bare++
  else if (last) form.surname++
  else form.given++
  if (run.speaks && last) form.speaks++
  if (run.located) form.located++
  if (run.title && last) form.titled++
  if (at > 0) form.before.add(run.words[at - 1]!.key)
  if (!last) form.after.add(run.words[at + 1]!.key)
  if (form.text === form.text.toUpperCase()) form.text = mention.word.text
}

function emptyForm(word: NameWord): Form {
  return {
    key: word.key,
    text: word.text,
    mentions: [],
    copies: [],
    surname: 0,
    given: 0,
    bare: 0,
    speaks: 0,
    located: 0,
    titled: 0,
    before: new Set(),
    after: new Set(),
  }
}
