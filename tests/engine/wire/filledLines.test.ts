import {expect, test} from 'vitest'
import {readWire, textParagraphs} from '../../../plugins/copydesk/core.ts'

/** The lines of a text as a wire of that width sets them. */
function wrapped(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

const told = (paragraphs: string[], width = 66, between = '\n') =>
  textParagraphs(paragraphs.map((text) => wrapped(text, width)).join(between)).map(({text}) => text)

const STORY = [
  'Korsund (dpa) - The crane that fell into the harbor of Korsund on Monday had been checked a week before, the port of the city said.',
  'Nobody was hurt, and two ships were sent to Velt while divers looked for what is left of it.',
  '"We heard a crack and ran, and that was all there was time for," said Mara Velten, who drives a lorry at the quay.',
  'The port will open again on Friday if the weather holds, its captain told reporters.',
  'It was built in 1971 and lifted some forty tonnes at a time.',
]

test.each([60, 64, 66, 68, 72])(
  'lines filled to %i signs: one that the next word fits on ends a paragraph',
  (width) => expect(told(STORY, width)).toEqual(STORY),
)

test('a full line that ends with a stop ends a paragraph where each is one sentence', () => {
  const full = 'The bag had been left there late in the evening, on the last Friday'
  const paragraphs = [`${full}.`, ...STORY]
  expect(wrapped(paragraphs[0], 68)).not.toContain('\n')
  expect(told(paragraphs, 68)).toEqual(paragraphs)
})

test('and none where paragraphs have several sentences', () => {
  const long = STORY.map(
    (text, index) => `${text} Nobody knows why. That is what the ${index + 3} men of the port say.`,
  )
  const paragraphs = [
    'The bag had been left there late in the evening, on the last Friday. Nobody had seen who brought it, and nobody came for it.',
    ...long,
  ]
  expect(told(paragraphs, 68)[0]).toBe(paragraphs[0])
})

test('a sentence that ends a full line goes on inside a quotation', () => {
  const quoted =
    '"We came here at night and had no light, and so we did not see the ship. But we heard it, and then we felt it," he said.'
  expect(wrapped(quoted, 72).split('\n')[0]).toMatch(/ship\.$/)
  expect(told([...STORY, quoted], 72)).toEqual([...STORY, quoted])
})

test('each result of a tournament is one, broken or not', () => {
  const results = [
    'Hana Velten (NOR) [4] bt Lina Halvorsen (SWE) 6-3 4-6',
    'Mia Roe (CRO) bt Ann Lee (USA) 7-6(5) 6-4',
    'Suzu Mori (JPN) [7] bt Polina Serg (UKR) 6-4 3-6 6-3',
  ]
  expect(told([...STORY, ...results], 56)).toEqual([...STORY, ...results])
})

test('where empty lines part paragraphs, a line cut short by hand ends none', () => {
  const [first, ...others] = STORY.map((text) => wrapped(text, 66))
  const cut =
    'The port was shut at noon.\nNobody was told why it would not open before the end of the\nweek.'
  expect(textParagraphs([first, cut, ...others].join('\n\n'))[1]!.text).toMatch(
    /^The port was shut/,
  )
  expect(textParagraphs([first, cut, ...others].join('\n\n'))).toHaveLength(7)
})

const HEADLINE = 'Crane in the harbor of Korsund had been checked'

test.each([
  'Oct 14 (Reuters)',
  'Friday, 6 March 2026, 7:42 am',
  'Sibel Karadumanoğlu',
  '(Refiles to fix name)',
])('“%s” right below the headline of wrapped copy is a line of its own', (line) => {
  const copy = [HEADLINE, line, '', ...STORY.map((text) => `${wrapped(text, 66)}\n`)].join('\n')
  expect(textParagraphs(copy).map(({text}) => text)).toEqual([HEADLINE, line, ...STORY])
})

test('a name that the width broke off a headline is its end', () => {
  const headline = 'Crane that fell in the harbor had been checked, says captain Ole Halvorsen'
  const copy = [wrapped(headline, 66), '', ...STORY.map((text) => `${wrapped(text, 66)}\n`)]
  expect(textParagraphs(copy.join('\n'))[0]!.text).toBe(headline)
})

test.each([
  ['▪ One tenant in six went without heat', '▪ Evictions by owners from elsewhere doubled'],
  [
    'a) cantons are free to take the tax or to do without it;',
    'b) the rate may not be more than one;',
  ],
  [
    '1. Nami Booker of Velt in two hours and 34 minutes',
    '2. Edson Dyson of Korsund in three hours',
  ],
])('in wrapped copy “%s” is an item, and so is what follows', (...items) => {
  const told = textParagraphs(
    [...STORY, 'Under the agreement:', items.join('\n')]
      .map((text) => (text.includes('\n') ? text : wrapped(text, 60)))
      .join('\n\n'),
  )
  expect(told.slice(-2).map(({text}) => text)).toEqual(items)
})

test('heads that seem to go on, and lines that run over by a sign, are filled all the same', () => {
  const byHand = `The lock was shut on Monday after a stone from the wall fell on a boat
with two men and a dog in it, and nobody was hurt.
The lock is the last of the seven that were built between Velt and the
sea.
"We sat down to eat, and then the roof was gone, and so was the soup," the
older one of the two said.
It will open again on Friday afternoon, if the wall of it holds.
A diver looked at it on Tuesday.`
  const copy = `a0712\nr i\n${byHand}`
  expect(
    textParagraphs(copy)
      .slice(-5)
      .map(({text}) => text),
  ).toEqual([
    'The lock was shut on Monday after a stone from the wall fell on a boat with two men and a dog in it, and nobody was hurt.',
    'The lock is the last of the seven that were built between Velt and the sea.',
    '"We sat down to eat, and then the roof was gone, and so was the soup," the older one of the two said.',
    'It will open again on Friday afternoon, if the wall of it holds.',
    'A diver looked at it on Tuesday.',
  ])
})

test('lines of more than a hundred signs may be broken for their width', () => {
  expect(told([`${STORY[0]} ${STORY[1]}`, ...STORY.slice(2)], 102)).toEqual([
    `${STORY[0]} ${STORY[1]}`,
    ...STORY.slice(2),
  ])
})

const LONG = STORY.map((text, index) => `${text} ${STORY[(index + 1) % STORY.length]}`)

test.each([
  [
    '-',
    [
      '- the ship will sail from the port in March',
      '- fares would not rise before 2030',
      '- he had not been on the quay since he was 19',
    ],
  ],
  [
    '+',
    [
      '+ the ship will sail from the port in March',
      '+ fares would not rise before 2030',
      '+ he had not been on the quay since he was 19',
    ],
  ],
  ['i.', ['i.\tIced fish from the quays of the port of it', 'ii.\tCrates for those who sell it']],
  ['i)', ['i) iced fish from the quays of the port of it', 'ii) crates for those who sell it']],
])('the items of a list with “%s” do not make copy wrapped', (_, items) => {
  const above = [...LONG.slice(0, 3), 'Of it']
  for (const between of ['\n', '\n\n']) {
    const copy = `${above.join(between)}${between}${items.join('\n')}\n${LONG[3]}`
    expect(textParagraphs(copy).map(({text}) => text)).toEqual([...above, ...items, LONG[3]])
  }
})

test.each([
  ['Velten 2 (Roe 8, 77) Korsund 1 (Halvorsen 45+1)', true],
  ['Deportivo Velten 0 Real Korsund 3 (Paz 12, 40, Roe 77 pen)', true],
  ['Velten Rovers 14, Korsund 9', true],
  ['On March 20 Velten put 9 ships for sale to pay for its 68', false],
])('%j is a line of its own: %s', (line, isOwn) => {
  const below = 'Crates of them were left'
  const copy = [...STORY.map((one) => wrapped(one, 60)), `${line}\n${below}`].join('\n\n')
  const last = isOwn ? [line, below] : [`${line} ${below}`]
  expect(textParagraphs(copy).map(({text}) => text)).toEqual([...STORY, ...last])
})

test('the round bullet of word processors begins an item', () => {
  const items = ['Two bridges over the quay', 'Car parks at the port', 'Signs in two languages']
  const copy = [
    ...STORY.slice(0, 3),
    'It will have:',
    items.map((item) => `o  ${item}`).join('\n'),
    ...STORY.slice(3),
  ].join('\n\n')
  const {paragraphs, leftOut} = readWire(copy)
  expect(paragraphs.filter(({kind}) => kind === 'listItem').map(({text}) => text)).toEqual(items)
  expect(leftOut.map(({text}) => text)).toEqual(['o', 'o', 'o'])
})

test('and one “o” by itself is a word', () => {
  const line = 'o Velten, said the poet'
  const {paragraphs} = readWire([...STORY.slice(0, 3), line, STORY[3]!].join('\n\n'))
  expect(paragraphs.map(({text}) => text)).toContain(line)
})

test('far from the top “by” and a name go on in the sentence above', () => {
  const last =
    'Of those who came most had seen the old play of the harbor, written down by Hannah Halvorsen, performed everywhere between Velten and Korsundvik, on a screen at home.'
  expect(wrapped(last, 72).split('\n')[1]).toMatch(/^by Hannah/)
  const paragraphs = [...STORY, last]
  expect(told(paragraphs, 72, '\n\n')).toEqual(paragraphs)
})

test.each(['mv', 'xxx', '#ferries #velt', '(www.velt.example)'])(
  'below the very last stop “%s” is a line of its own',
  (sign) => {
    const paragraphs = [
      ...STORY.slice(0, 4),
      'Nobody knows yet who will pay for all of what was lost at the quay that day, and for the ships that had to turn back from there.',
    ]
    expect(wrapped(paragraphs[4]!, 66).split('\n').at(-1)!.length).toBeGreaterThan(56)
    expect(told([...paragraphs, sign])).toEqual([...paragraphs, sign])
  },
)

test('an address goes on where the line above says to whom', () => {
  const paragraphs = [
    ...STORY,
    'Queries from papers to Hannah Halvorsen on 0131 555 0199 or velt@harbor.example',
  ]
  expect(wrapped(paragraphs[5]!, 66).split('\n')[1]).toBe('velt@harbor.example')
  expect(told(paragraphs, 66, '\n\n')).toEqual(paragraphs)
  expect(told(['Queries to Hannah Halvorsen', 'velt@harbor.example', ...STORY])).toHaveLength(7)
})

test.each([
  ['•       Car parks at the port, some with a roof', true],
  ['*   Car parks at the port, some with a roof', true],
  ['car parks at the port', false],
])('%j below a full line is an item: %s', (line, isItem) => {
  const above = '• Two bridges over the quay, one of them for those who walk, the'
  const copy = [...STORY.map((one) => wrapped(one, 66)), `${above}\n${line}`].join('\n\n')
  expect(textParagraphs(copy)).toHaveLength(STORY.length + (isItem ? 2 : 1))
})

const FULL_HEADLINE = 'Crane that fell into the harbor of Korsund had been checked'
test.each([
  ['Sibel Karadumanoğlu', true],
  ['Friday, 6 March 2026, 7:42 am', true],
  ['November 19, 2026', true],
  ['Eds: UPDATES with what the port says, edits', true],
  ['VELTEN, Norvay, Nov. 26, Kyodo', true],
  ['(Bloomberg) --', true],
  ['Mara Velten', false],
  ['for years', false],
])('below a full headline %j is a line of its own: %s', (line, isOwn) => {
  const copy = [`${FULL_HEADLINE}\n${line}`, ...STORY.map((one) => wrapped(one, 62))].join('\n\n')
  expect(textParagraphs(copy).length).toBe(STORY.length + (isOwn ? 2 : 1))
})
