import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE, reading} from './ferryStory.ts'

test.each([
  ['links of the page', ['Read More', 'Harbor buys second tug', 'Ferry line seeks captains']],
  ['links of the page', ['More from Norvay', 'Crane falls in Korsund', 'Topics', 'Ferries']],
  ['links of the page', ['Related stories:', 'Velt opens its new quay', '14 November 2026']],
  [
    'whose it is',
    [
      'Copyright 2026 Velt Press Association, Inc. Any reproduction, republication, redistribution and/or modification of any content of the association is expressly prohibited without the prior written consent of Velt Press Association.',
    ],
  ],
  ['whom to call', ['The duty press officer can be reached on 01872 555 014.']],
  ['whom to call', ['Our media team is available on 044 555 10 20 or press@velt.example']],
  [
    'what a firm ends with',
    [
      'VELT FERRIES OYJ',
      'Board of Directors',
      'Further information:',
      'Mara Kessing, CEO, tel. +358 40 555 0110',
      'Distribution:',
      'Nasdaq Helsinki',
      'Key media',
    ],
  ],
  [
    'what a service of research ends with',
    ['JOURNAL: Harbor Records', 'DOI: 10.0000/velt.41', 'COI STATEMENT: None declared.'],
  ],
  ['notes of an agency', ['velt Notebook', 'Internet', '- Ferry line']],
  ['notes of an agency', ['IPS UN Bureau Report']],
  ['notes of an agency', ['PTI Velt Bureau']],
  ['clerks in numbers', ['1424**2050']],
  ['clerks in numbers', ['9376**1771', 'Follow us on Twitter @VeltWire']],
  ['clerks in numbers', ['SK 16:20']],
  ['clerks in numbers', ['MV 27/11']],
  ['clerks in numbers', ['2012/2Dec']],
  ['clerks in numbers', ['mv.jr', 'VNS 162210 Nov 26NNNN']],
  ['notes of an agency', ['HP/wlg', 'Next: VELT HARBOR WEATHER, 1100']],
  ['notes of an agency', ['Korsund: KOR-suhnd']],
  [
    'notes of a government',
    [
      'MKV/RK/AN',
      '(Release ID: 2189034) Visitor Counter: 412',
      'Read this release in: Hindi, Malayalam',
    ],
  ],
  ['who may use it', ['Republish this article under Creative Commons. Do not edit the text.']],
  [
    'links of the page',
    ['Get ferry alerts and updates all season. Sign up here. https://velt.example/x'],
  ],
  ['words to the desk', ['[Legal: the order does not apply to the captain]']],
  ['words to the desk', ['ends mv', 'ps: can do 200 on the quay for sat if wanted']],
  ['words to the desk', ['For the harbor col. Not for online please.']],
  ['words to the desk', ['Mara Kessing', '+995 555 55 01 42', 'Invoice follows on Monday.']],
  ['leave', ['Have a lovely weekend', 'A.']],
  ['leave', ['Regards', 'B.']],
  [
    'whom to call',
    ['Enquiries please to:', 'Velt Police', 'Press office', 'Telephone: 040 5550-123'],
  ],
  ['leave', ['Thank you and warm greetings from the mountain,', 'Nino']],
  ['leave', ['Best wishes from Korsund', 'Mara']],
  ['words to the desk', ['Lawyers: nothing to worry about in here I think. P']],
  ['that there is more', ['MORE FOLLOWS IF NEEDED']],
])('below a story %s stand for themselves: %j', (_, below) => {
  const lines = below.map((line) => line.replace('velt Notebook', 'dpa Notebook'))
  const [paragraphs, leftOut] = reading(...lines)
  expect(paragraphs).toEqual(BODY)
  expect(leftOut).toEqual(lines)
})

test.each([
  ['Read more books, said the captain, and you will sleep better at sea.'],
  ['Copyright was no matter for the crew, whose songs are older than the law that says so.'],
  ['The press officer is new on the ferry, and the captain is not.'],
  ['Greetings from the captain were read to the crew.'],
  ['The board of directors meets on Monday.'],
  ['The desk: oak, with 1424 on its lid.'],
  ['Republish or perish, said the captain.'],
  ['Korsund: the harbor'],
  ['Get your updates at the quay. Sign up for the crew there, said Halvorsen.'],
  ['It will be a good day for the crew'],
])('and what a story ends with stays: %s', (last) => {
  expect(reading(last)).toEqual([[...BODY, last], []])
})

test.each([
  ['(Norvay-Ferry)', 'Enditem'],
  ['Friday.', '(©NTB)'],
  ['Friday.', '© Velt'],
  ['Friday.', '/MV/'],
])('behind the last sentence, “%s %s” ends the story', (last, sign) => {
  const [paragraphs, leftOut] = reading(`The ferry was sold on ${last} ${sign}`)
  expect(paragraphs.at(-1)).toBe(`The ferry was sold on ${last}`)
  expect(leftOut).toEqual([sign])
})

test('whoever the byline names is told below the story', () => {
  const bio =
    'Mara Kessing, who went to school in Velt, has been a harbor correspondent since 2014. Read more of her work in Ports.'
  const {paragraphs, leftOut} = readWire([HEADLINE, 'By Mara Kessing', ...BODY, bio].join('\n\n'))
  expect(paragraphs.map(({text}) => text)).toEqual(BODY)
  expect(leftOut.map(({text}) => text)).toEqual([bio])
})

test.each([
  ['(more)', 'ferry 2-2-2'],
  ['(more)', 'FERRY--add 1'],
  ['MORE', 'ferry/2'],
  ['MORE FOLLOWS', 'FERRY VELT NIGHT, 2nd and last take'],
  ['MORE', 'Norvay-ferry-fire 2 LAST'],
])('a paragraph that was broken between “%s” and “%s” is one', (more, next) => {
  const {paragraphs, leftOut} = readWire(
    [HEADLINE, ...BODY, 'The next one leaves,', more, next, 'he said.'].join('\n\n'),
  )
  expect(paragraphs.map(({text}) => text)).toEqual([...BODY, 'The next one leaves, he said.'])
  expect(leftOut).toEqual([
    {text: more, why: 'a transmission line of the wire', line: 11},
    {text: next, why: 'a transmission line of the wire', line: 13},
  ])
})

test('what an agency sets above an addition is no text', () => {
  const sent = [
    'AP-NR-11-30-26 0212GMT',
    'BC-NR--Harbor Ferry, 1st Add',
    'Eds: ADDS details, quotes.',
  ]
  const {paragraphs, leftOut} = readWire(
    [HEADLINE, BODY[0], ...sent, ...BODY.slice(1)].join('\n\n'),
  )
  expect(paragraphs.map(({text}) => text)).toEqual(BODY)
  expect(leftOut.map(({text}) => text)).toEqual(sent)
})

test.each([
  ['Logo - https://media.velt.example/ferry.jpg', 'a button of the page'],
  ['Photo: https://media.velt.example/ferry.jpg', 'a button of the page'],
  ['World FX rates    http://tmsnrt.rs/2RBWI5E', 'a button of the page'],
  ['(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS.)', 'a note to editors'],
  ['(BEGIN OPTIONAL TRIM)', 'a note to editors'],
  ['page 2', 'a note to editors'],
  ['– more –', 'a transmission line of the wire'],
  [
    'The ferry at the quay of Velt on Friday. Photo by Jan Roe/UPI | License Photo',
    'the caption of a picture',
  ],
])('between paragraphs, “%s” is %s', (line, why) => {
  const {paragraphs, leftOut} = readWire([HEADLINE, BODY[0], line, ...BODY.slice(1)].join('\n\n'))
  expect(paragraphs.map(({text}) => text)).toEqual(BODY)
  expect(leftOut).toEqual([{text: line, why, line: 5}])
})

test('an agency in front of the first paragraph is found below a caption, too', () => {
  const {paragraphs, leftOut} = readWire(
    [
      HEADLINE,
      'By Mara Kessing',
      'The ferry at the quay of Velt on Friday. Photo by Jan Roe/UPI',
      `Nov. 28 (UPI) -- ${BODY[0]}`,
      BODY[1],
    ].join('\n\n'),
  )
  expect(paragraphs.map(({text}) => text)).toEqual(BODY.slice(0, 2))
  expect(leftOut.map(({text}) => text)).toEqual([
    'The ferry at the quay of Velt on Friday. Photo by Jan Roe/UPI',
    'Nov. 28 (UPI) --',
  ])
})

test('shares that fall are a headline, and a key point', () => {
  const {headline, leftOut} = readWire(
    ['Shares on Velt exchange fall', '* Shares on track for worst day', ...BODY].join('\n\n'),
  )
  expect(headline).toBe('Shares on Velt exchange fall')
  expect(leftOut.map(({why}) => why)).toEqual(['a key point above the story'])
})

test('an address of a writer is no part of the sentence above it', () => {
  const text = [
    'Velt Ferries to Build Quay in Korsund',
    '',
    '  The ferry line of Velt will spend 14 million on a quay in Korsund, in its',
    'biggest investment outside its home port.',
    '  The quay will open in 2028 and employ about 900 people, the company said',
    'in an exchange filing Monday.',
    '  The shares closed 2.7% higher in Velt before the announcement was out.',
    'Write to Mara Kessing at mara.kessing@velt.example',
    '(END) Dow Jones Newswires',
  ].join('\n')
  const {paragraphs, leftOut} = readWire(text)
  expect(paragraphs.at(-1)!.text).toBe(
    'The shares closed 2.7% higher in Velt before the announcement was out.',
  )
  expect(leftOut.map((one) => one.text)).toEqual([
    'Write to Mara Kessing at mara.kessing@velt.example',
    '(END) Dow Jones Newswires',
  ])
})

test('what an agency sets before a story is found behind a space that does not break, and below a second headline', () => {
  const deck = 'A line in Korsund has one ship, and it is not in a hurry.'
  const {paragraphs, leftOut} = readWire(
    [HEADLINE, deck, 'By Mara Kessing', `(Harbor Wire) --\u00a0${BODY[0]}`, BODY[1]].join('\n\n'),
  )
  expect(paragraphs.map(({text}) => text)).toEqual([deck, BODY[0], BODY[1]])
  expect(leftOut.map(({text}) => text)).toEqual(['(Harbor Wire) --'])
})

test('what a release is sent again for is a note to editors', () => {
  const note =
    'Please replace the release dated November 24, 2026 with the following corrected version due to a change in the second paragraph.'
  const {headline, leftOut} = readWire([note, HEADLINE, ...BODY].join('\n\n'))
  expect(headline).toBe(HEADLINE)
  expect(leftOut).toEqual([{text: note, why: 'a note to editors', line: 1}])
})

test('whose shares a headline is about is none of its words', () => {
  const {headline} = readWire([`${HEADLINE} >VELT`, 'By Mara Kessing', ...BODY].join('\n\n'))
  expect(headline).toBe(HEADLINE)
})

test('whose pictures a story has is a credit', () => {
  const text = [HEADLINE, 'By Mara Kessing', 'PICTURES Jan Roe', ...BODY].join('\n\n')
  expect(readWire(text).leftOut).toEqual([{text: 'PICTURES Jan Roe', why: 'a credit', line: 5}])
})
