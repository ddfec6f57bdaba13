import {wordsOfPlace} from '../data/placeWords.ts'
import {DEMONYMS} from '../data/demonyms.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {type Found, type Span} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {fold} from '../text/fold.ts'
import {readDateline} from '../wire/index.ts'
import {defineRule} from './rule.ts'

/**
 * A dateline whose place the story does not have: neither the city nor its country nor its people, though it names
 * others. Only where the dateline gives a country or a state: a story from a capital need not name it.
 *
 * Bad: `Dateline: TAMPERE, Finland ¶ Iraqi troops moved into the village near Kirkuk on Monday, officials in Baghdad said.`
 * Good: `Dateline: KIRKUK, Iraq ¶ Iraqi troops moved into the village on Monday, officials in Baghdad said.`
 */
export const datelinePlace = defineRule({
  id: 'dateline-place',
  tier: 'review',
  core: false,
  about: 'A dateline that no place in the story matches.',
  marks: 'words',
  against: 'story',
  check(reading) {
    if (!reading.isEnglish) return []
    const dateline = datelineOf(reading)
    if (!dateline) return []
    const words = reading.paragraphs
      .filter((_, paragraph) => paragraph !== dateline.span.paragraph)
      .flatMap((text) => text.match(/\p{Lu}[\p{L}.]*/gu) ?? [])
      .map((word) => fold(word))
    const told = [dateline.place, ...dateline.country.split(', ')].flatMap(wordsOfPlace)
    const isNamed = told.some((part) => {
      const first = fold(part.split(/[ -]/)[0]!)
      return words.some((word) => word.startsWith(first))
    })
    const others = words.filter((word) => KNOWN_PLACES.has(word) || DEMONYMS.has(word))
    if (isNamed || others.length < FEWEST_OTHERS) return []
    return [
      {
        identity: [dateline.span.text],
        severity: 'review',
        phrases: [
          phrase('finding.dateline-place', {place: dateline.place, country: dateline.country}),
        ],
        spans: [dateline.span],
      } satisfies Found,
    ]
  },
})

/** With fewer places a story says too little of where it is. */
const FEWEST_OTHERS = 2

interface WrittenDateline {
  place: string
  country: string
  span: Span
}

/** `Graz, Austria` in a field of its own needs no capitals. */
const PLAIN = /^(?<place>\p{L}[^,(]{1,40}), (?<country>\p{Lu}[\p{L} .]{1,40}?)(?: ?\(|[ \p{Pd}]*$)/u

/** The dateline in its own field, where it gives a country. */
function datelineOf({paragraphs, roles}: Reading): WrittenDateline | null {
  const paragraph = roles?.indexOf('dateline') ?? -1
  if (paragraph < 0) return null
  const text = paragraphs[paragraph]!
  const written = readDateline(text)
  const {place, country} = written?.country ? written : (PLAIN.exec(text)?.groups ?? {})
  if (!place || !country) return null
  return {place, country, span: {paragraph, offset: 0, length: text.length, text}}
}
