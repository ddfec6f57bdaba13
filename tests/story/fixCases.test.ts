import {describe, expect, test} from 'vitest'
import {
  applySuggestions,
  articleParagraphs,
  checkArticle,
  type Records,
} from '../../plugins/copydesk/core.ts'
import {remediesOf, stringChanges} from '../../plugins/copydesk/story/index.ts'

/** A span: its text, and its marks. */
type Part = string | [text: string, ...marks: string[]] | {_type: string; [field: string]: unknown}

const block = (key: string, parts: Part[], style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [{_type: 'link', _key: 'link', href: 'https://a.example/Veltenbergg'}],
  children: parts.map((part, index) => {
    if (typeof part === 'object' && !Array.isArray(part)) return {...part, _key: `${key}${index}`}
    const [text, ...marks] = typeof part === 'string' ? [part] : part
    return {_type: 'span', _key: `${key}${index}`, text, marks}
  }),
})

const article = (...blocks: Part[][]) => ({
  _id: 'a',
  _type: 'article',
  body: blocks.map((parts, index) => block(`b${index}`, parts)),
})

const partsOf = ({body}: ReturnType<typeof article>) =>
  body.map(({children}) =>
    children.map((child) => ('marks' in child ? child.text : {...child, _key: undefined})),
  )

const source = (name: string): Records => ({sources: [{id: 's', name}]})

describe('a name close to one on record is written as it stands there, and nothing else', () => {
  test.each<[string, Records, Part[], Part[]]>([
    [
      'a possessive',
      source('Ewan McTarvish'),
      ['Ewan McTarvisch’s house burned.'],
      ['Ewan McTarvish’s house burned.'],
    ],
    [
      'a title',
      source('Ewan McTarvish'),
      ['Mayor Ewan McTarvisch quit.'],
      ['Mayor Ewan McTarvish quit.'],
    ],
    ['capitals', source('Ewan McTarvish'), ['EWAN MCTARVISCH QUITS'], ['EWAN MCTARVISH QUITS']],
    [
      'a part of a double name',
      source('Mara Velten-Harlock'),
      ['Mara Velten-Harlok quit.'],
      ['Mara Velten-Harlock quit.'],
    ],
    [
      'a particle beside it',
      source('Piet van der Holmen'),
      ['Piet van der Hollmen quit.'],
      ['Piet van der Holmen quit.'],
    ],
    [
      'an article that the story leaves out',
      source('Walid al-Karouni'),
      ['Walid al-Karooni quit, and Karooni left.'],
      ['Walid al-Karouni quit, and Karouni left.'],
    ],
    [
      'a name in two spans',
      source('Mara Veltenberg'),
      ['Mara V', ['eltenbergg', 'strong'], ' quit.'],
      ['Mara V', 'eltenberg', ' quit.'],
    ],
    [
      'a name in a link',
      source('Mara Veltenberg'),
      ['The mayor, ', ['Mara Veltenbergg', 'link'], ', quit.'],
      ['The mayor, ', 'Mara Veltenberg', ', quit.'],
    ],
    [
      'a name beside a footnote that has it',
      source('Mara Veltenberg'),
      ['Mara Veltenbergg', {_type: 'footnote', text: 'Veltenbergg in 2019.'}, ' quit.'],
      [
        'Mara Veltenberg',
        {_type: 'footnote', text: 'Veltenbergg in 2019.', _key: undefined},
        ' quit.',
      ],
    ],
    [
      'a quotation',
      source('Mara Veltenberg'),
      ['“Mara Veltenbergg quit,” she said.'],
      ['“Mara Veltenbergg quit,” she said.'],
    ],
  ])('%s', (_, records, before, after) => {
    const document = article(before)
    const findings = checkArticle(document, {records})
    expect(findings).not.toEqual([])
    expect(partsOf(applySuggestions(document, findings, {records}))).toEqual([after])
  })
})

test('the preferred name is not doubled where the rest of it stands beside the deprecated one', () => {
  const records: Records = {
    locations: [
      {
        id: 'l',
        name: 'Nineveh Province',
        variants: [
          {text: 'Nineveh Province', status: 'preferred'},
          {text: 'Ninwa', status: 'deprecated'},
        ],
      },
    ],
  }
  const document = article(['They fled to Ninwa Province. In Ninwa it was quiet.'])
  const findings = checkArticle(document, {records})
  expect(partsOf(applySuggestions(document, findings, {records}))).toEqual([
    ['They fled to Nineveh Province. In Nineveh Province it was quiet.'],
  ])
})

test('two copies that conflict are left to the editor', () => {
  const document = article(
    ['The ferry left the harbor at dawn with forty passengers on board.'],
    ['Nobody noticed.'],
    ['The ferry left the harbor at dawn with fifty passengers on board.'],
  )
  const findings = checkArticle(document)
  expect(findings.map(({rule}) => rule)).toContain('duplicate-paragraph')
  expect(applySuggestions(document, findings)).toEqual(document)
})

test('of a paragraph that stands inside a longer one the shorter goes, wherever it stands', () => {
  const inner = 'The ferry left the harbor at dawn with forty passengers on board.'
  const outer = `It had rained since Sunday, and the quay was empty. ${inner} The crew was from Oslo.`
  for (const lines of [
    [inner, 'Nobody noticed.', outer],
    [outer, 'Nobody noticed.', inner],
  ]) {
    const document = article(...lines.map((line) => [line]))
    const [finding] = checkArticle(document).filter(({rule}) => rule === 'duplicate-paragraph')
    const after = applySuggestions(document, [{...finding, severity: 'warning'}])
    expect(partsOf(after).flat().sort()).toEqual([outer, 'Nobody noticed.'].sort())
    expect(remediesOf(document, finding, articleParagraphs(document))).toHaveLength(1)
  }
})

describe('each way to write a name can be written everywhere, once in each place', () => {
  const SAID = 'a harbor engineer, said on Monday that the crane had been checked twice.'
  test.each<[string, string[], string, string[]]>([
    [
      'a space',
      [`Ewan McTarvish, ${SAID}`, 'Mc Tarvish left.'],
      'McTarvish',
      [`Ewan McTarvish, ${SAID}`, 'McTarvish left.'],
    ],
    [
      'Saint',
      ['He lives in Saint-Clarin.', 'The mayor of St. Clarin left.'],
      'Saint-Clarin',
      ['He lives in Saint-Clarin.', 'The mayor of Saint-Clarin left.'],
    ],
    [
      'a particle',
      [`Piet van der Holmen, ${SAID}`, 'Van den Holmen left.'],
      'van der Holmen',
      [`Piet van der Holmen, ${SAID}`, 'Van der Holmen left.'],
    ],
    [
      'initials',
      [`Ewan P. Harlock, ${SAID}`, 'Ewan B. Harlock left.'],
      'B. Harlock',
      [`Ewan B. Harlock, ${SAID}`, 'Ewan B. Harlock left.'],
    ],
    [
      'the order',
      [`Park Jin-seok, ${SAID}`, 'Jin-seok Park left.'],
      'Park Jin-seok',
      [`Park Jin-seok, ${SAID}`, 'Park Jin-seok left.'],
    ],
    [
      'a final s',
      [`Mara Holmes, ${SAID}`, 'Holme’s report is out.'],
      'Holmes',
      [`Mara Holmes, ${SAID}`, 'Holmes’s report is out.'],
    ],
    [
      'a dateline',
      ['LHEIBAN: The road to Leiban was shut.', 'In Leiban nobody moved.'],
      'Lheiban',
      ['LHEIBAN: The road to Lheiban was shut.', 'In Lheiban nobody moved.'],
    ],
  ])('%s', (_, lines, spelling, after) => {
    const document = article(...lines.map((line) => [line]))
    const paragraphs = articleParagraphs(document)
    const remedies = checkArticle(document).flatMap((finding) =>
      remediesOf(document, finding, paragraphs),
    )
    const remedy = remedies.find((one) => one.kind === 'spelling' && one.spelling === spelling)
    if (remedy?.kind !== 'spelling') throw new Error('no such remedy')
    const changes = stringChanges(document, remedy.edits)
    const changed = new Map(changes.map(({before, after: text}) => [before, text]))
    expect(lines.map((line) => changed.get(line) ?? line)).toEqual(after)
  })
})
