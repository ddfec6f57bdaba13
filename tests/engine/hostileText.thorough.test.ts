import {expect, test} from 'vitest'
import {ALL_RULES, checkParagraphs} from '../../plugins/copydesk/core.ts'
import {expectQuick, long} from '../hostileText.ts'

const around = [
  'The council said that it was going to open the harbor on Monday, and that it would be the first.',
  'The mayor said that they were not sure of it, but she has been in the office for nine years.',
]
const many = (piece: string) => long(piece, 50_000)

test.each<[about: string, text: string]>([
  ['dots', many('.')],
  ['ellipses', `${many('... ')}x`],
  ['leaders', long('.... ', 200_000)],
  ['spaces', `“${many(' ')}x`],
  ['no-break spaces', `By ${many('\u00a0')}x`],
  ['tabs', `The harbor ${long('\t')}x`],
  ['no-break spaces before stops', `# ${many('\u00a0 ')}!`],
  ['letters in a word beside an address', `(${long('a')} a@b.example`],
  ['stops in a word beside an address', `(${many('a.')} a@b.example`],
  ['hyphens in a word beside an address', `(${many('1-')} a@b.example`],
  ['signs of money', `# ${many('€')})`],
  ['brackets in a quotation', `“${many('[')}!`],
  ['brackets of two kinds', `${many('(')}${many(']')}`],
  ['apostrophes in a word', `${many('’aa')} said.The x`],
  ['invisible characters', many('a\u200b')],
  ['letters beside one that was lost', `\ufffd ${many('a')}`],
  ['low quotation marks', many('„')],
  [
    'stops between spaces',
    `The harbor of the town is old and small and so is it ${long('. ')}boat`,
  ],
  ['abbreviations of the house', long('that US is ', 400_000)],
  ['days of the house', long('on 3 September ', 400_000)],
  ['days of the week', many('Monday, 3 September, ')],
])('%s without end: a story is checked at once', (_, text) =>
  expectQuick(() =>
    checkParagraphs([around[0]!, text, around[1]!], {
      rules: [...ALL_RULES],
      language: 'en',
      style: {abbreviations: 'U.S.', dates: 'Sept. 3'},
    }),
  ),
)

test('findings far into a long paragraph stand where they stood in a short one', () => {
  const [open, later] = ['The harbor is open. ', 'He saw it ,and the the boat (was  gone. ']
  const at = (text: string) =>
    checkParagraphs([text], {rules: [...ALL_RULES], language: 'en'}).flatMap(({rule, spans}) =>
      spans.map(({offset, text: found}) => [rule, text.length - offset, found]),
    )
  expect(at(open.repeat(200) + later)).toEqual(at(open + later))
})
