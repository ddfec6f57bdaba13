import {DEMONYMS} from '../data/demonyms.ts'
import {ORDINARY_WORDS} from '../data/ordinaryWords.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {type Finding} from '../finding.ts'
import {findingId} from '../findingId.ts'
import {phrase} from '../phrases/phrase.ts'
import {message} from '../phrases/say.ts'
import {type Extracted} from './extract.ts'
import {keyOf} from './nameWords.ts'
import {type Story} from './story.ts'

/** A word in which a name and another word may run together: `Al-KadhimiNegotiations`, `forceShia`. */
export interface Glued {
  /** Where the word stands, in UTF-16 code units of its paragraph. */
  offset: number
  text: string
  /** Its two parts as written. */
  left: string
  right: string
  /** Its place in a longer name, or its article, shows that the left part is a name. */
  sure: boolean
}

const NAME_FIRST = /^(\p{Lu}[\p{L}'’‐‑-]*\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u
const WORD_FIRST = /^(\p{Ll}{3,})(\p{Lu}\p{Ll}{2,})$/u
const WORD_ENDING = /(?:tions?|ments?|ings?|ness|ities|ance|ence|ally|ously|eds?|ers)$/

/**
 * The parts of a written word if a name and an ordinary word may be glued together in it; null for
 * `McDonald`, and for `WaterAid` and other names of two ordinary words.
 */
export function gluedParts(written: string): {left: string; right: string} | null {
  const [, name, word] = NAME_FIRST.exec(written) ?? []
  if (name && word && !isOrdinary(name) && isOrdinary(word)) return {left: name, right: word}
  const [, before, after] = WORD_FIRST.exec(written) ?? []
  if (before && after && isOrdinary(before)) return {left: before, right: after}
  return null
}

/**
 * The `name-glued` findings: a space is missing between a name and a word. A word that the story writes
 * so again is the name of something.
 *
 * Bad: `prime minister Mustafa Al-KadhimiNegotiations resumed`. Good: `a WaterAid report`.
 */
export function gluedFindings(
  story: Story,
  extracted: Extracted[],
  repeated: boolean[],
): Finding[] {
  const places = new Map<string, {glued: Glued; paragraph: number}[]>()
  extracted.forEach(({glued}, paragraph) => {
    for (const found of glued) {
      const known = places.get(found.text)
      if (known) known.push({glued: found, paragraph})
      else places.set(found.text, [{glued: found, paragraph}])
    }
  })
  return [...places.values()]
    .filter((found) => found.filter(({paragraph}) => !repeated[paragraph]).length === 1)
    .filter(([first]) => first!.glued.sure || isName(first!.glued, story))
    .map((found): Finding => {
      const {text, left, right} = found[0]!.glued
      const spans = found.map(({glued, paragraph}) => ({
        paragraph,
        offset: glued.offset,
        length: text.length,
        text,
      }))
      return {
        id: findingId('name-glued', [text]),
        rule: 'name-glued',
        severity: 'warning',
        ...message(phrase('finding.glued', {text, left, right}), phrase('finding.glued-set')),
        spans,
        suggestion: `${left} ${right}`,
      }
    })
}

function isName({left, right}: Glued, story: Story): boolean {
  const lower = left[0] === left[0]!.toLowerCase()
  const key = keyOf(lower ? right : left)
  return story.forms.has(key) || KNOWN_PLACES.has(key) || (lower && DEMONYMS.has(key))
}

function isOrdinary(word: string): boolean {
  const plain = word.toLowerCase()
  return ORDINARY_WORDS.has(plain) || (plain.length > 6 && WORD_ENDING.test(plain))
}
