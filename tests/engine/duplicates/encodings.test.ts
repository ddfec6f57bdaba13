import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'
import {repairEncoding} from '../../../plugins/copydesk/engine/text/encoding.ts'
import {readWords} from '../../../plugins/copydesk/engine/text/words.ts'

const between = 'More talks are planned for next week, when the report of the engineers is due.'
const kinds = (first: string, second: string) =>
  checkParagraphs([first, between, second], {rules: ['duplicate-paragraph']}).map(
    ({severity, duplicates}) => `${severity} ${duplicates![0].kind}`,
  )

const bytes = (text: string) => new TextEncoder().encode(text)
/** UTF-8 that a program has read as Windows-1252. */
const broken = (text: string) =>
  Array.from(bytes(text), (byte) =>
    byte < 0x80 || byte > 0x9f
      ? String.fromCharCode(byte)
      : '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'[byte - 0x80],
  ).join('')
const entities = (text: string) =>
  text.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`)
const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const quotedPrintable = (text: string) =>
  Array.from(bytes(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
  ).join('')

const texts = [
  'Zoë Bélanger, née Côté, was re-elected in Montréal, said the café’s owner on Monday.',
  'The mayor didn’t say what the harbor’s owner “wouldn’t ever pay” for the crane’s repair — or why.',
  'Jürgen Kührner, der den Mühlenhof in Süßfeld führt, will die Höfe im März öffnen.',
  'Hội đồng sẽ bàn vào tuần tới xem ai phải trả chi phí cho bến phà mới.',
]

test.each([
  ['broken UTF-8', broken],
  ['UTF-8 broken twice', (text: string) => broken(broken(text))],
  ['numbered character references', entities],
  ['references that were escaped again', (text: string) => entities(text).replaceAll('&', '&amp;')],
  ['accents lost', withoutMarks],
  ['quoted-printable', quotedPrintable],
])('%s: the same text, in another encoding', (_, damaged) => {
  const changed = texts.filter((text) => damaged(text) !== text)
  expect(changed.length).toBeGreaterThan(2)
  for (const text of changed) expect(kinds(text, damaged(text))).toEqual(['warning format'])
})

test.each([
  [
    'named references',
    'the caf&eacute;&rsquo;s owner &ldquo;won&rsquo;t pay&rdquo; in M&uuml;nchen',
    'the café’s owner “won’t pay” in München',
  ],
  [
    'question marks for quotation marks',
    'the owner didn?t say why he ?won?t pay? for it',
    'the owner didn’t say why he “won’t pay” for it',
  ],
  [
    'signs for lost letters',
    'the caf\ufffd?s owner in M\ufffdnchen won\ufffdt pay for it',
    'the café’s owner in München won’t pay for it',
  ],
  [
    'letters dropped',
    'der Bauer Jrgen Khrner aus Mnchen will die Hfe ffnen',
    'der Bauer Jürgen Kührner aus München will die Höfe öffnen',
  ],
  [
    'umlauts spelled out',
    'der Bauer Juergen Kuehrner aus Muenchen will die Hoefe oeffnen',
    'der Bauer Jürgen Kührner aus München will die Höfe öffnen',
  ],
  [
    'the last byte lost',
    'the mayor said â€œnobody will payâ€ for the new harbor',
    'the mayor said “nobody will pay” for the new harbor',
  ],
  [
    'a no-break space lost',
    'elle va Ã la mairie de la ville, puis Ã Paris',
    'elle va à la mairie de la ville, puis à Paris',
  ],
])('%s: the same text', (_, damaged, text) => {
  expect(kinds(`On Monday ${text}.`, `On Monday ${damaged}.`)).toEqual(['warning format'])
})

test.each([
  ['CAFÉ» said the sign'],
  ['the firm AT&T and R&D'],
  ['a=b and x=C3'],
  ['voilà « oui »'],
  ['Was it so?She left'],
])('“%s” is read as it is written', (text) => {
  expect(repairEncoding(text)).toBeUndefined()
})

test('words stand where they stand in the text as it is written, in order', () => {
  const piece = fc.oneof(
    fc.constantFrom(...texts, ...texts.map(broken), ...texts.map(entities), 'â€', 'Ã ', '&amp;'),
    fc.string({unit: 'binary'}),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 6}), (pieces) => {
      const written = pieces.join(' ')
      const {text, count, starts, ends} = readWords(written)
      expect(text).toBe(written)
      for (let i = 0; i < count; i++) {
        expect(ends[i]).toBeGreaterThan(starts[i])
        expect(ends[i]).toBeLessThanOrEqual(written.length)
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1])
      }
    }),
  )
})
