import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE, reading} from './ferryStory.ts'

test.each([
  ['initials and slashes', ['RSF/ADB // ADB.', 'Lusa/End']],
  ['initials and slashes', ['jw/ mrb/']],
  ['initials and slashes', ['/mv/ (jr)']],
  ['initials in a row', ['Sk mt']],
  ['initials in a row', ['Mv jr hal']],
  ['an agency and its writers', ['WAM/Rola Halvor/Khalid Velt']],
  ['an agency and its writers', ['BTA/Ana Velt/jr']],
  ['an agency and its clerks', ['/Agerpres/ (mv, ed. jr)']],
  ['an agency and its clerks', ['Belga mv']],
  ['an agency and a time', ['(Keystone-SDA / 22.11.2026 15:42)']],
  ['an agency and a time', ['mv/dpa 1405 GMT']],
  ['who translated it', ['(Keystone-ATS) / translated pf']],
  ['who translated it', ['translated by MV/JR']],
  ['how long it is', ['ends PH/12 pars', '087 555 0161']],
  ['how long it is', ['end/JR 220 words']],
  ['that there is more', ['MORE gl/rj']],
  ['that there is more', ['mfl/mv']],
  ['the end, in two languages', ['CRÍOCH/ENDS', 'Issued by the harbor office']],
  [
    'the end, in another language',
    ['CRÍOCH', 'The captain can be asked. Contact: Niall on 085 555 0122'],
  ],
  ['the end, in another language', ['DIWEDD']],
  ['the end, in small letters', ['end', 'mf: pic of the ferry issued by its line, on PA Images']],
  ['whose it is', ['(CTV Velt, The Canadian Press)']],
  ['whose it is', ['(Velt Courier/AFP)']],
  ['whose it is', ['(With Radio Velt and AFP)']],
])('%s sign a story off: %j', (_, below) => {
  expect(reading(...below)).toEqual([BODY, below])
})

test.each([
  'He said no',
  'By air / by sea',
  'To be or not',
  'On air 12:30',
  'Go on so',
  '(More on page 12)',
  'TAS 247',
  'GER 2 AUT 1',
  'BFC 37.70/73',
  'MTH 6.62 - 6.50 1 YR 6.81 - 6.68',
  'TTB 78.36 78.30 78.25',
  'Press conference 12:30',
  'More by AFP reporters soon',
  'DLR FIN 37.70 38.10',
  '(Velt, Korsund and Halvor)',
  '(The Times says otherwise, and so does AFP.)',
  'Ends of the line',
])('%j stays in it', (line) => {
  expect(reading(line)).toEqual([[...BODY, line], []])
})

test('an agency in brackets behind the last sentence signs it off above its clerks', () => {
  const signed = [...BODY, 'The line will pay for it. (PAP)', 'jw/ mrb/']
  const {paragraphs, leftOut} = readWire([HEADLINE, ...signed].join('\n\n'))
  expect(paragraphs.at(-1)!.text).toBe('The line will pay for it.')
  expect(leftOut.map(({text}) => text)).toEqual(['(PAP)', 'jw/ mrb/'])
})

test('“end” is a line of its own below a whole sentence, and goes on below half of one', () => {
  const wrapped = (last: string) => `${HEADLINE}

   The ferry was taken out of service on Friday after a fire in
its engine room, and nobody knows when it will sail again.
   Nobody was hurt, said the captain, Jan Halvorsen, who has been
on board of it since the year in which it was built.
   ${last}`
  const last = (text: string) => readWire(wrapped(text)).paragraphs.at(-1)!.text
  expect(last('The next one leaves on Sunday morning, weather permitting.\nend')).toBe(
    'The next one leaves on Sunday morning, weather permitting.',
  )
  expect(last('It is too early, the line said, to tell how all of it will\nend')).toBe(
    'It is too early, the line said, to tell how all of it will end',
  )
})

test('between two takes the catchline of the second is the wire’s own', () => {
  const takes = [...BODY, 'mfl', '2 HARBOR Velt (pick-up)', 'The line will pay for it all.', 'end']
  const {paragraphs} = readWire([HEADLINE, ...takes].join('\n\n'))
  expect(paragraphs.map(({text}) => text)).toEqual([...BODY, 'The line will pay for it all.'])
})

test.each(['(NAN)(www.velt.example)', '(NAN)'])(
  '%s may stand right behind the last stop',
  (sign) => {
    const {paragraphs, leftOut} = readWire(
      [HEADLINE, ...BODY, `“I will cover it at night,” she said.${sign}`].join('\n\n'),
    )
    expect(paragraphs.at(-1)!.text).toBe('“I will cover it at night,” she said.')
    expect(leftOut.map(({text}) => text)).toEqual([sign])
  },
)

test('a byline in brackets signs once more what is signed above', () => {
  const signed = ['By Mara Kessing', ...BODY, '(By Mara Kessing)', 'Enditem']
  const {byline, paragraphs} = readWire([HEADLINE, ...signed].join('\n\n'))
  expect([byline, paragraphs.map(({text}) => text)]).toEqual(['Mara Kessing', BODY])
  expect(readWire([HEADLINE, ...BODY, '(By Mara Kessing)'].join('\n\n')).byline).toBe(
    'Mara Kessing',
  )
})

test('what market wires set around a table is none of it', () => {
  const table = ['*T', 'Copper      $11,198', 'Zinc      $3,020', '*T']
  const {paragraphs, leftOut} = readWire([HEADLINE, ...BODY, ...table].join('\n\n'))
  expect(paragraphs.map(({text}) => text)).toEqual([...BODY, ...table.slice(1, 3)])
  expect(leftOut.map(({text}) => text)).toEqual(['*T', '*T'])
})
