import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {certainFixes} from '../../plugins/copydesk/cli/certainFixes.ts'
import {loadLearned, loadRules} from '../../plugins/copydesk/engine/index.ts'

beforeAll(() => Promise.all([loadLearned(), loadRules()]))

describe('corrects what is certain', () => {
  test.each([
    ['a double space', 'The ferry  left at dawn.', 'The ferry left at dawn.'],
    ['a doubled small word', 'The council saw the the bridge.', 'The council saw the bridge.'],
    ['a doubled word at the start', 'The the harbor is quiet.', 'The harbor is quiet.'],
    ['one at the start of a sentence', 'It rained. The the bus left.', 'It rained. The bus left.'],
    ['a soft hyphen', 'The min\u00adister left.', 'The minister left.'],
    ['broken UTF-8', 'It wasnâ€™t the mayor who left.', 'It wasn’t the mayor who left.'],
    ['doubled marks', 'The board will meet,, and vote.', 'The board will meet, and vote.'],
    [
      'a space that is missing',
      'The figures fell last year.In May they rose.',
      'The figures fell last year. In May they rose.',
    ],
    [
      'a comma without its space',
      'They sold fenders, doors,hoods and wheels.',
      'They sold fenders, doors, hoods and wheels.',
    ],
    [
      'two small words twice',
      'They left at the end of their of their contracts.',
      'They left at the end of their contracts.',
    ],
    ['two places of one line', 'The ferry  left  at dawn.', 'The ferry left at dawn.'],
    ['what one correction shows', 'They meet , ,  and vote.', 'They meet, and vote.'],
  ])('%s', (_, before, after) => {
    expect(certainFixes(before).text).toBe(after)
  })
})

describe('leaves alone', () => {
  test.each([
    ['names spelled two ways', 'Helmet Zahir is tired, said Zahir.\nZaheer stays.'],
    [
      'a repeated paragraph',
      'The ferry left the old harbor at dawn on Monday with 40 people.\n'.repeat(2),
    ],
    ['a name that is written small', 'Duran duran played.'],
    ['a slip in a quotation', 'The mayor said: “We saw the the bridge  there.”'],
    ['what may be meant in two ways', 'The ferry left,. It came back.'],
    ['two spaces after a stop, as some set them', 'The ferry left.  It came back.'],
    ['a tag, which may say something', 'The ferry <script src="a.js"> left.'],
    ['a line that is read without its tags', '<p>The ferry  left.</p>'],
    ['a line that is read with what an entity stands for', 'Tar &amp; rope  left.'],
    [
      'a slip over two lines of one paragraph',
      [
        'The council of the town met late on Monday evening and looked at the',
        'the bridge that was closed in the winter because of the flood that came',
        'down from the hills and took a part of the old road along the river with',
        'it into the harbor.',
      ].join('\n'),
    ],
    [
      'a paragraph without its stop',
      'The harbor of the town is old and small.\nThe road to a better harbor often begins with a common friend: the mayor\nShe has held the office for nine years.',
    ],
    [
      'a paragraph in lower case, which may have lost a word',
      'The ferry left the harbor at dawn on Monday.\natican officials said that nobody knew of the plan before.\nIt came back at noon on Monday.',
    ],
    [
      'a firm whose name is two words in one',
      'The giant LucasVarity said on Tuesday that it was sold.',
    ],
    ['a product with a stop in its name', 'They sold Net.Commerce for years.'],
    ['a name before a word like it', 'People that sign up with E*Trade trade more often.'],
    ['a question mark that was a dash', 'It was on a grander scale ? the university cost more.'],
    ['a stop within a sentence', 'He said that there . were other talks.'],
    ['what may have been an ellipsis', 'They waited and waited.. Then it came.'],
    ['a paragraph of one mark, which may part the text', 'The ferry left.\n/\nIt came back.'],
    ['what could be another script in the wrong encoding', 'The bar is the Café“”.'],
    ['columns of a table', 'Leeds\t3\t1'],
  ])('%s', (_, text) => {
    expect(certainFixes(text)).toEqual({text, count: 0})
  })
})

test('line breaks, indents, a byte order mark and the end of the file stay as they are', () => {
  const before =
    '\ufeff  The ferry  left.\r\n\r\n\tIt came  back.\u2028At noon  it went.\r\n   \r\n'
  expect(certainFixes(before)).toEqual({text: before.replaceAll(/(?<=\w)  (?=\w)/g, ' '), count: 3})
})

const SOUND = [
  'The ferry left the harbor at dawn.',
  'Helmet Zahir said that the road was open.',
  'Nobody saw the bridge on Tuesday.',
  'It cost $4.50, he said.',
  '“We saw  the the bridge,” the mayor said.',
  '',
  '   ',
]
const SLIPS: [string, string][] = [
  ['The ferry  left the pier at noon.', 'The ferry left the pier at noon.'],
  ['They looked at the the bridge again.', 'They looked at the bridge again.'],
  ['The min\u00adister went home by train.', 'The minister went home by train.'],
  ['The board met,, and then it voted.', 'The board met, and then it voted.'],
]

/** A text as lines with their breaks, and as it is to be: only the lines with a slip differ, and only in it. */
const stories = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...SOUND).map((text) => [text, text]),
        fc.constantFrom(...SLIPS),
      ),
      fc.constantFrom('\n', '\r\n', '\n\n', '\r'),
      fc.constantFrom('', '  ', '\t'),
    ),
    {maxLength: 12},
  )
  .map((lines) => ({
    before: lines.map(([[before], end, indent]) => indent + before + end).join(''),
    after: lines.map(([[, after], end, indent]) => indent + after + end).join(''),
  }))

test('property: what was found is corrected, and nothing else is another byte', () => {
  fc.assert(
    fc.property(stories, ({before, after}) => {
      expect(certainFixes(before).text).toBe(after)
    }),
  )
})

const LETTERS = /[\p{L}\p{N}]+/gu
const anyText = fc
  .array(
    fc.constantFrom(
      'The ',
      'the ',
      'ferry ',
      'Zahir ',
      ' ',
      '  ',
      ',',
      '.',
      '“',
      '”',
      '"',
      '\n',
      '\r\n',
      '\u00ad',
      '&amp;',
      '<b>',
      '\ufeff',
      '—',
      ' 4 ',
      'é ',
      '👩‍👩‍👧',
    ),
    {maxLength: 60},
  )
  .map((parts) => parts.join(''))

test('property: of any text no word goes but one that is doubled, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (before) => {
      const {text} = certainFixes(before)
      expect(certainFixes(text)).toEqual({text, count: 0})
      expect(wordsOnce(text)).toEqual(wordsOnce(before))
    }),
  )
})

/** The letters in order, each word once where it follows itself. */
const wordsOnce = (text: string) =>
  (text.toLowerCase().replaceAll('\u00ad', '').match(LETTERS) ?? [])
    .filter((word, index, all) => word !== all[index - 1])
    .join('')
