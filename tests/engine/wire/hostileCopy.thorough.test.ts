import {test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'
import {expectQuick, long} from '../../hostileText.ts'

const below = (line: string) => `Storm shuts ports\nThe rain went on.\n${line}`

test.each<[about: string, text: string]>([
  ['an address without an end, below a story', below(`${long('a@')}!`)],
  ['addresses below the mark of its end', `${below('End')}\n${long('a@')} x`],
  ['empty lines', `${long('\n')}x`],
  ['takes of a word each', long('(more)\nferry 2-2-2\nx\n')],
  ['lines of transmission', long('BC-NR--Harbor Ferry, 1st Add\n')],
  [
    'a long word below a short one, and no comma',
    `Storm shuts ${long('x')}\nports\n\nThe rain went on.`,
  ],
  ['spaces behind a name', `Ann Smith${long(' ')}x`],
  ['spaces within a byline', `By Ann${long(' ')}x and Lee`],
  ['stops within a byline', `By A${long('.')}b Lee`],
  ['spaces behind a place', `KORSUND${long(' ')}x`],
  ['spaces in a tag', `<a${long(' ')}>`],
  ['capitals above a headline', `${long('A')}!\nThe storm shuts all ports\nBy Ann Lee\nIt rained.`],
  ['digits between paragraphs', `Rain fell all day.\n${long('1')}a\nRain fell all day.`],
  [
    'lines of one paragraph',
    `${long('Rain fell in the port and\non the quay, it ended.\n"It ', 300_000)}`,
  ],
  ['words of a place below a headline', `Storm shuts ports\n${long('Ab ')}(x) - Rain fell.`],
  [
    'a day without an end below a headline',
    `Storm shuts ports\n${long('1 ')}May, Velt - Rain fell.`,
  ],
  ['names below a headline', `Storm shuts ports\n${long('Ann Lee, ')}\nRain fell all day in Velt.`],
  [
    'fields of a form above a headline',
    `${long('Slug: x\n', 300_000)}Storm shuts ports\nIt rained.`,
  ],
  ['places of an agenda', `Week of June 2\n${long('PRAGUE - Votes\n', 300_000)}`],
  ['leave of the desk below a story', below(long('Thanks\n', 300_000))],
  ['versions above a byline', `${long('1st ld ', 300_000)}.\nBy Ann Lee`],
  ['words of a caption above a byline', `(${long('photo-', 300_000)}!\nBy Ann Lee`],
])('copy is read at once, whatever repeats in it: %s', (_, text) =>
  expectQuick(() => readWire(text)),
)
