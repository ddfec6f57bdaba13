import {describe, expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/core.ts'

const LEDE = 'The ferry was taken out of service on Friday after a fire in its engine room.'
const NEXT = 'Nobody was hurt, the line said.'

/** What was read of it, as the cases below write it. */
function reading(text: string) {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(text)
  return {
    headline,
    byline,
    dateline: dateline?.text,
    body: paragraphs.map((one) => one.text),
    leftOut: leftOut.map((one) => one.text),
  }
}

const HEADLINE = 'Ferry burns in the harbor of Velt'

describe('what agencies set above a story', () => {
  test.each([
    ['Velt-ferry-fire,2ndlead', 'ATTENTION - ADDS details, quotes ///'],
    ['Velt-ferry-fire WRAP'],
    ['NS-Ferry-Fire'],
    ['BC-EU--Velt-St. Ferry, 412'],
    ['ZCZC4411/SXA', 'R CRO S0A QBXB'],
    ['HARBORS Ferry (Pics)'],
    ['1 HARBORS Ferry'],
    ['FERRY FIRE (VELT)'],
    ['INCENDIOS VELT'],
    ['Ferry/Brand/', '(Zusammenfassung 1500 - neu: Ministerin)'],
    ['(Foto - Archiv)'],
    ['TRENES VELT (Ampliación)'],
    ['NEWS PROVIDED BY', 'Velt Lines Co.'],
  ])('%s %s', (...lines) => {
    const above = lines.filter((line) => line !== undefined)
    expect(reading([...above, HEADLINE, `VELT, Norvay (AP) — ${LEDE}`, NEXT].join('\n\n'))).toEqual(
      {
        headline: HEADLINE,
        byline: undefined,
        dateline: 'VELT, Norvay (AP) —',
        body: [LEDE, NEXT],
        leftOut: above,
      },
    )
  })

  test.each([
    '1st LD-Writethru:',
    '2nd Ld-Writethru:',
    'LEAD:',
    'UPDATE:',
    '3RD LEAD:',
    '1ST LEAD',
    'LD',
    '(2nd LD)',
    '(CORRECTED)',
  ])('a headline behind the version %s is the headline', (version) => {
    expect(reading(`${version} ${HEADLINE}\n\nVELT (AP) — ${LEDE}\n\n${NEXT}`)).toMatchObject({
      headline: HEADLINE,
      leftOut: [version],
    })
  })

  test.each(['Lead', 'LEAD PIPE', 'Update', '(Asian Cup)', 'Football:'])(
    '%s before a headline is a part of it',
    (label) => {
      expect(reading(`${label} ${HEADLINE}\n\nVELT (AP) — ${LEDE}\n\n${NEXT}`).headline).toBe(
        `${label} ${HEADLINE}`,
      )
    },
  )

  test('a long headline in capitals above a second one stays the headline', () => {
    expect(
      reading(`FERRY BURNS IN VELT HARBOR\n\nTwo hurt on board\n\nVELT (AP) — ${LEDE}`).headline,
    ).toBe('FERRY BURNS IN VELT HARBOR')
  })
})

describe('bylines', () => {
  test.each([
    ['Von Anna Velten, dpa', 'Anna Velten, dpa'],
    ['(di Laura Velten)', 'Laura Velten'],
    ['Por Lucia Velten', 'Lucia Velten'],
    ['by Xinhua writers Mara Velten and Jan Roe', 'Mara Velten and Jan Roe', 'Xinhua writers'],
    ['By Mara Velten\n   Of DOW JONES NEWSWIRES', 'Mara Velten', 'Of DOW JONES NEWSWIRES'],
  ])('%s', (line, byline, ...leftOut) => {
    expect(reading([HEADLINE, line, `VELT (AP) — ${LEDE}`, NEXT].join('\n\n'))).toEqual({
      headline: HEADLINE,
      byline,
      dateline: 'VELT (AP) —',
      body: [LEDE, NEXT],
      leftOut,
    })
  })

  test.each(['Von Trapp Haus schließt', 'Di Mauro trifft', 'Por Ahora'])('%s is none', (line) => {
    expect(reading([line, `VELT (AP) — ${LEDE}`].join('\n\n')).byline).toBeUndefined()
  })
})

describe('datelines', () => {
  test.each([
    ['VELT, March 3. /TASS/.', 'VELT', 'TASS'],
    ['VELT, March 3. /TASS Correspondent Mara Velten/.', 'VELT', 'TASS Correspondent Mara Velten'],
    ['VELT, Sept. 8 Kyodo -', 'VELT', 'Kyodo'],
    ['VELT, Nov 10 AAP -', 'VELT', 'AAP'],
    ['VELT (Dow Jones)--', 'VELT', 'Dow Jones'],
    ['VELT, Va. Feb 26 -', 'VELT', undefined],
    ['VELT, Norvay, April 1, -', 'VELT', undefined],
  ])('%s', (written, place, provider) => {
    const {dateline, paragraphs} = readWire([HEADLINE, `${written} ${LEDE}`, NEXT].join('\n\n'))
    expect({...dateline, body: paragraphs[0].text}).toMatchObject({
      text: written,
      place,
      ...(provider ? {provider} : {}),
      body: LEDE,
    })
  })
})

describe('what signs a story off', () => {
  test.each([
    ['==Kyodo'],
    ['--IANS', 'rn/vd'],
    ['PTI ABC XY XY'],
    ['PTI RHL', 'KJ KJ'],
    ['AAP RTV ab/cd'],
    ['reuter'],
    ['dpa ml yydd z2 rw 041530 Jun 24'],
    ['(END) Dow Jones Newswires', 'March 03, 2024 08:00 ET (12:00 GMT)'],
    ['KXR', '04-GIU-24 12:33 NNNN'],
    ['XYZ/ABC', '04-GIU-24 12:33 NNNN'],
    ['# Notizblock', '## Redaktionelle Hinweise', '- Zusammenfassung folgt bis 1800'],
  ])('%s %s', (...lines) => {
    const below = lines.filter((line) => line !== undefined)
    expect(reading([`VELT (AP) — ${LEDE}`, NEXT, ...below].join('\n\n'))).toEqual({
      headline: undefined,
      byline: undefined,
      dateline: 'VELT (AP) —',
      body: [LEDE, NEXT],
      leftOut: below,
    })
  })

  test.each(['(ANSA).', 'PTI ABC XYZ', '--IANS'])('“%s” behind the last sentence', (signOff) => {
    const {body, leftOut} = reading(`VELT (AP) — ${LEDE}\n\n${NEXT} ${signOff}`)
    expect({body, leftOut}).toEqual({body: [LEDE, NEXT], leftOut: [signOff]})
  })

  test.each(['It was told by (ANSA).', 'He joined PTI ABC'])('“%s” does not', (text) => {
    expect(reading(`VELT (AP) — ${LEDE}\n\n${text}`).body).toEqual([LEDE, text])
  })
})

describe('lines that were broken for their width', () => {
  test('German copy, whose lines often begin with a capital', () => {
    const text = `Velt (dpa) - Nach Angaben der Polizei wurden im Hafen 84 Menschen
leicht verletzt. Der Schaden liegt nach ersten Schätzungen bei 88
Millionen Euro.

Die Bahn bleibt bis mindestens zum Freitag gesperrt, wie eine
Sprecherin sagte. So etwas habe es noch nie gegeben, sagte Mara
Velten der Presse-Agentur.

Nach ersten Angaben einer Sprecherin vom Abend gehen alle Wagen der
Linie wieder nach Velt.`
    expect(readWire(text).paragraphs.map((one) => one.text)).toEqual([
      'Nach Angaben der Polizei wurden im Hafen 84 Menschen leicht verletzt. Der Schaden liegt nach ersten Schätzungen bei 88 Millionen Euro.',
      'Die Bahn bleibt bis mindestens zum Freitag gesperrt, wie eine Sprecherin sagte. So etwas habe es noch nie gegeben, sagte Mara Velten der Presse-Agentur.',
      'Nach ersten Angaben einer Sprecherin vom Abend gehen alle Wagen der Linie wieder nach Velt.',
    ])
  })

  test('an address that is longer than the copy is wide does not count', () => {
    const text = `${HEADLINE}

   VELT (Dow Jones) -- It was not clear who had signed the order,
   and the line would not say.

   Nobody had an answer on Friday, and none of those who had
   been on board the ferry wanted to speak of what they saw.

   -By Mara Velten, Velt Newswires; +49 69 555 0100; mara.velten@newswires.example`
    const {paragraphs, leftOut} = readWire(text)
    expect([...paragraphs, ...leftOut].map((one) => one.text)).toEqual([
      'It was not clear who had signed the order, and the line would not say.',
      'Nobody had an answer on Friday, and none of those who had been on board the ferry wanted to speak of what they saw.',
      '-By Mara Velten, Velt Newswires; +49 69 555 0100; mara.velten@newswires.example',
    ])
  })

  test('a time of transmission and a sign-off begin lines of their own', () => {
    const text = `${HEADLINE} (2)
2024-12-05 10:16:00.000 GMT
By Mara Velten
   VELT, Dec 5 - The ferry was taken out of service on Friday after a
fire in its engine room, and nobody knew when it would sail again or
who would pay
 Reuter`
    expect(reading(text)).toEqual({
      headline: `${HEADLINE} (2)`,
      byline: 'Mara Velten',
      dateline: 'VELT, Dec 5 -',
      body: [
        'The ferry was taken out of service on Friday after a fire in its engine room, and nobody knew when it would sail again or who would pay',
      ],
      leftOut: ['2024-12-05 10:16:00.000 GMT', 'Reuter'],
    })
  })
})
