import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN_NAMES} from '../data/givenNames.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {OPENING} from '../mechanics/gluedWords.ts'
import {type Found} from '../model/finding.ts'
import {type Glued, keyOf, type Names} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A space is missing between a name and a word. A word that the story writes the same way again is taken for a name,
 * such as a brand; where a brand may be written so (`ObamaCare`), it is worth a look only.
 *
 * Bad: `Under prime minister Mustafa Al-KadhimiNegotiations resumed.`
 * Good: `It is in a WaterAid report that McDonald quoted.`
 */
export const nameGlued = defineRule({
  id: 'name-glued',
  tier: 'warning',
  core: false,
  about: 'A name and a word without a space between them.',
  marks: 'words',
  against: 'story',
  check: ({names, repeats: {isCopy}}) =>
    [...placesByText(names).values()]
      .filter(
        (places) =>
          places.filter(({paragraph, glued}) => !isCopy(paragraph, glued.offset)).length === 1,
      )
      .filter(([{glued}]) => glued.sure || isName(glued, names))
      .map((places) => foundAt(places, names)),
})

interface GluedPlace {
  glued: Glued
  paragraph: number
}

type GluedPlaces = [GluedPlace, ...GluedPlace[]]

function placesByText({extracted}: Names): Map<string, GluedPlaces> {
  const places = new Map<string, GluedPlaces>()
  extracted.forEach(({glued}, paragraph) => {
    for (const found of glued) {
      const known = places.get(found.text)
      if (known) known.push({glued: found, paragraph})
      else places.set(found.text, [{glued: found, paragraph}])
    }
  })
  return places
}

function foundAt(places: GluedPlaces, names: Names): Found {
  const {text, left, right} = places[0].glued
  return {
    identity: [text],
    severity: isNoBrand(places[0], names) ? 'warning' : 'review',
    phrases: [phrase('finding.glued', {text, left, right}), phrase('finding.glued-set')],
    spans: places.map(({glued: {offset}, paragraph}) => ({
      paragraph,
      offset,
      length: text.length,
      text,
    })),
    choices: [`${left}. ${right}`, `${left}, ${isLower(left) ? right : right.toLowerCase()}`],
  }
}

/** Other words that no brand ends with a name before it. */
const NO_END = /^(?:And|That|Her|He|It|Says|Was|Has)$/

/** A person's name, or a word that opens a sentence: brands are made of other words. */
function isNoBrand({glued: {offset, left, right}, paragraph}: GluedPlace, {extracted}: Names) {
  const before = /(\p{Lu}\p{Ll}+)\s+$/u.exec(
    extracted[paragraph]!.text.slice(Math.max(0, offset - 60), offset),
  )?.[1]
  return (
    isLower(left) ||
    /^al\P{L}/iu.test(left) ||
    OPENING.has(right.toLowerCase()) ||
    NO_END.test(right) ||
    (before !== undefined && GIVEN_NAMES.has(before.toLowerCase()))
  )
}

const isLower = (word: string) => word[0] === word[0]!.toLowerCase()

function isName({left, right}: Glued, {forms}: Names): boolean {
  const lower = isLower(left)
  const key = keyOf(lower ? right : left)
  return forms.has(key) || KNOWN_PLACES.has(key) || (lower && DEMONYMS.has(key))
}
