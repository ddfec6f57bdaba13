import {DEMONYMS} from '../../data/demonyms.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {type Finding} from '../../model/finding.ts'
import {findingId} from '../../findingId.ts'
import {phrase} from '../../phrases/phrase.ts'
import {message} from '../../phrases/say.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type Extracted} from '../story/extract.ts'
import {type Glued} from '../story/gluedWords.ts'
import {type Story} from '../story/story.ts'

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
