import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readWire, textParagraphs, type WireStory} from '../../../plugins/copydesk/core.ts'

const line = fc.oneof(
  fc.constantFrom(
    'BAGHDAD (AP) — The talks went on.',
    'LEIBAN, Iraq —',
    'KYIV: ',
    '(ANSA) - ROME, OCT 11 - Rain.',
    'Madrid, Jan 2 (EFE).- Rain.',
    'MALMÖ, Sweden--(BUSINESS WIRE)-- Rain.',
    'EXCLUSIVE: Talks',
    'NATO — the alliance — met.',
  ),
  fc.constantFrom('Storm shuts ports', 'By Ann Lee', 'By the numbers', 'Associated Press', 'WHY?'),
  fc.constantFrom(
    'ends',
    '-30-',
    'ENDS',
    '###',
    'End',
    'Reuter',
    '(more)',
    'mv/jo/la',
    'Contact: Bo Ek',
  ),
  fc.constantFrom(
    'URGENT',
    'BC-EU--Rain, 2nd Ld-Writethru,420',
    'iraq/rain/',
    '(Adds detail)',
    'Eds: Photos.',
  ),
  fc.constantFrom(
    '* One',
    '- two',
    '1. three',
    'The dead:',
    'Ann Lee, 34',
    '    Rain fell all',
    'and day.',
  ),
  fc.constantFrom(
    '<p>Rain</p>',
    '<a href="x">there</a>',
    'a < b',
    'night Visions',
    ',',
    '---',
    '',
    '  ',
  ),
  fc.string({unit: 'grapheme', maxLength: 40}),
)
const copy = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\u2028', '\v')), {maxLength: 10})
  .map((lines) => lines.flat().join(''))
  // entities and tags are read as what they stand for, so they are no words
  .filter((text) => !/&[#\w]+;|<\w+ /.test(text.replaceAll('<a href="x">', '')))

test('no word is lost, and none is added', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const story = readWire(text)
      const written = text.replaceAll(/<\/?[pa]>/g, ' ')
      expect(words(all(story)).sort()).toEqual(words(written).sort())
      expect(story.leftOut.filter(({why}) => why === '')).toEqual([])
    }),
    {numRuns: 1000},
  )
})

test('all paragraphs together are the copy, on the lines where it stands', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
      for (const {text: paragraph, lines: own} of textParagraphs(text)) {
        for (const [index, {number, start}] of own.entries()) {
          const [first] = words(paragraph.slice(start, own[index + 1]?.start))
          if (first) expect(words(lines[number - 1])).toContain(first)
        }
      }
    }),
  )
})

/** All that the reader gives; a byline has lost its “By”. */
function all({headline, byline, dateline, paragraphs, leftOut}: WireStory): string {
  const parts = [headline, byline && `By ${byline}`, dateline?.text]
  return [...parts, ...[...paragraphs, ...leftOut].map(({text}) => text)].join('\n')
}

const words = (text: string) =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase())
