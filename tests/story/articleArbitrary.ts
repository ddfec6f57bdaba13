import fc from 'fast-check'
import {type Records} from '../../plugins/copydesk/engine/index.ts'

/** A story as Sanity stores it, as far as fixes read and write it. */
export interface GeneratedArticle {
  _id: string
  _type: 'article'
  headline: string
  standfirst: string
  body: Record<string, unknown>[]
}

const GIVEN = ['Mara', 'Ewan', 'Walid', 'Tobias', 'Ingrid']
const SURNAMES = [
  'Veltenberg',
  'McTarvish',
  'al-Karouni',
  'van der Holmen',
  'O’Bannick',
  'Harlock-Pryse',
  'Zahirov',
  'Jin-seok',
  'Brackenridges',
]
const TITLES = ['', '', 'Mayor ', 'Colonel ', 'Mr ', 'Dr. ']
const LOCATIONS = [
  {name: 'Portvelda', old: 'Porto Velda'},
  {name: 'Karachok', old: 'Qarachogh'},
  {name: 'Nineveh Province', old: 'Ninwa'},
]

/** A slip of the pen in the longest word of a name: a letter doubled, dropped or swapped with its neighbor. */
const slipped = (name: string, kind: number, at: number): string => {
  const words = name.match(/\p{L}+/gu)!
  const word = words.reduce((best, next) => (next.length > best.length ? next : best))
  const i = 2 + (at % (word.length - 3))
  const [before, letter, next, after] = [word.slice(0, i), word[i], word[i + 1], word.slice(i + 2)]
  const wrong =
    kind === 0
      ? before + letter + letter + next + after
      : kind === 1
        ? before + next + after
        : before + next + letter + after
  return name.replace(word, wrong)
}

interface Person {
  full: string
  last: string
  wrong: string
  title: string
}

const person = fc
  .record({
    given: fc.constantFrom(...GIVEN),
    last: fc.constantFrom(...SURNAMES),
    title: fc.constantFrom(...TITLES),
    slip: fc.nat({max: 2}),
    at: fc.nat({max: 12}),
  })
  .map(({given, last, title, slip, at}): Person => ({
    full: `${given} ${last}`,
    last,
    wrong: slipped(last, slip, at),
    title,
  }))

/** Sentences in which a surname stands as newspapers print it. */
const SENTENCES: ((name: string, person: Person) => string)[] = [
  (name, {full, last, title}) => `${title}${full.replace(last, name)}, the mayor, spoke on Monday.`,
  (name) => `On Tuesday ${name} said that the road was open.`,
  (name) => `${name}’s house burned down, a neighbor said.`,
  (name) => `The ${name}-led talks in the village failed.`,
  (name) => `“I saw ${name} leave the village,” a neighbor said.`,
  (name, {full, last}) => `The council thanked ${full.replace(last, name)} (for the plan).`,
  (name) =>
    `${name} left. ${name} came back, ${name} said, and “${name} is here” was all they heard.`,
  (name) => `${name.toUpperCase()} RETURNS TO THE VILLAGE`,
  (name, {title}) => `Nobody had asked ${title || 'Mr '}${name}, who was 45.`,
  (name, {full, last}) => `Then ${full.replace(last, name).toUpperCase()}: a life in the hills.`,
]
const PLACE_SENTENCES = [
  (name: string) => `The ferry left for ${name} in the morning.`,
  (name: string) => `Fighters were seen in ${name} Province and in ${name}’s hills on Thursday.`,
  (name: string) => `“We walked to ${name} at night,” the guard said.`,
]
const OTHERS = [
  'Nobody expected the road to open before the winter, the council said.',
  'The market stays closed, and the traders are angry.',
]

const sentence = (people: Person[]) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom(...people), fc.constantFrom(...SENTENCES), fc.nat({max: 2}))
        .map(([one, write, spelling]) => write(spelling === 0 ? one.wrong : one.last, one)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...LOCATIONS), fc.constantFrom(...PLACE_SENTENCES), fc.boolean())
        .map(([place, write, isOld]) => write(isOld ? place.old : place.name)),
    },
    {weight: 1, arbitrary: fc.constantFrom(...OTHERS)},
  )

/** A paragraph cut into spans anywhere, some of them in bold or in a link, with inline objects between. */
const block = (text: string, key: string) =>
  fc
    .record({
      cuts: fc.array(fc.nat({max: text.length}), {maxLength: 3}),
      marks: fc.array(fc.constantFrom('strong', 'em', 'link'), {minLength: 4, maxLength: 4}),
      inline: fc.option(fc.nat({max: 3})),
      style: fc.constantFrom('normal', 'normal', 'normal', 'h2', 'blockquote'),
    })
    .map(({cuts, marks, inline, style}) => {
      const ends = [...new Set(cuts)].sort((a, b) => a - b)
      const parts = [0, ...ends].map((from, index) => text.slice(from, ends[index]))
      const spans: Record<string, unknown>[] = parts.map((part, index) => ({
        _type: 'span',
        _key: `${key}s${index}`,
        text: part,
        marks: index > 0 ? [marks[index]] : [],
      }))
      if (inline !== null)
        spans.splice(inline, 0, {
          _type: 'footnote',
          _key: `${key}i`,
          text: `See ${text}`,
          children: [{_type: 'span', text: 'Mara Veltenbergg'}],
        })
      return {
        _type: 'block',
        _key: key,
        style,
        markDefs: [{_type: 'link', _key: 'link', href: `https://a.example/${text.slice(0, 20)}`}],
        children: spans,
      }
    })

/** Stories about a few people and places that are spelled in several ways, with the records of some of them. */
export const articles: fc.Arbitrary<{article: GeneratedArticle; records: Records}> = fc
  .uniqueArray(person, {minLength: 1, maxLength: 2, selector: ({last}) => last})
  .chain((people) =>
    fc
      .record({
        headline: sentence(people),
        standfirst: sentence(people),
        lines: fc.array(fc.array(sentence(people), {minLength: 1, maxLength: 2}), {
          minLength: 2,
          maxLength: 7,
        }),
        known: fc.subarray(people),
        aliases: fc.boolean(),
        places: fc.boolean(),
        repeat: fc.option(fc.nat({max: 6})),
        caption: sentence(people),
      })
      .chain(({headline, standfirst, lines, known, places, repeat, caption}) => {
        const texts = lines.map((line) => line.join(' '))
        const all = repeat !== null && texts[repeat] ? [...texts, texts[repeat]!] : texts
        return fc.tuple(...all.map((text, index) => block(text, `b${index}`))).map((blocks) => ({
          article: {
            _id: 'drafts.a',
            _type: 'article' as const,
            headline,
            standfirst,
            body: [...blocks, {_type: 'figure', _key: 'f', caption, alt: 'A road in the hills'}],
          },
          records: {
            sources: known.map(({full}, index) => ({id: `s${index}`, name: full})),
            locations: places
              ? LOCATIONS.map(({name, old}, index) => ({
                  id: `l${index}`,
                  name,
                  variants: [
                    {text: name, status: 'preferred' as const},
                    {text: old, status: 'deprecated' as const},
                  ],
                }))
              : [],
          },
        }))
      }),
  )
