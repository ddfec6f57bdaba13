import {expect, test} from 'vitest'
import {check} from './check.ts'

const found = (text: string, options = {}) =>
  check([text], {rules: ['unit-conversion'], ...options}).map(
    ({severity, message}) => `${severity}: ${message}`,
  )

const YUAN = '($1 = 8.3 yuan)'

test.each([
  [
    'It cost six billion yuan ($159 million) to build.',
    YUAN,
    [
      'warning: At “$1 = 8.3 yuan”, “six billion yuan” is “$723 million”; the story has “$159 million”. Check the amounts and the rate.',
    ],
  ],
  ['It cost six billion yuan ($723 million) to build.', YUAN, []],
  ['It cost six billion yuan ($700 million) to build.', YUAN, []],
  [
    'It cost 830 million yuan ($90 million) to build.',
    YUAN,
    [
      'review: At “$1 = 8.3 yuan”, “830 million yuan” is “$100 million”; the story has “$90 million”. Check the amounts and the rate.',
    ],
  ],
  [
    'It cost $100 million (8.3 billion yuan).',
    '$1=8.30 Chinese Yuan',
    [
      'warning: At “$1=8.30 Chinese Yuan”, “$100 million” is “830 million yuan”; the story has “8.3 billion yuan”. Check the amounts and the rate.',
    ],
  ],
  [
    'It cost 20 million pounds ($12 million).',
    '($1=.6 Pound)',
    [
      'warning: At “$1=.6 Pound”, “20 million pounds” is “$33.3 million”; the story has “$12 million”. Check the amounts and the rate.',
    ],
  ],
  [
    'It cost 50 million euros ($46 million).',
    '(1 euro = $1.08)',
    [
      'review: At “1 euro = $1.08”, “50 million euros” is “$54 million”; the story has “$46 million”. Check the amounts and the rate.',
    ],
  ],
  [
    'It cost 30 billion yen, or 180 million marks.',
    '($1=1.5 Mark) ($1=100 Yen)',
    [
      'warning: At “$1=1.5 Mark, $1=100 Yen”, “30 billion yen” is “450 million marks”; the story has “180 million marks”. Check the amounts and the rate.',
    ],
  ],
  ['It cost HK$3 billion (US$385 million).', 'US$1 = HK$7.8', []],
  ['It cost 5 to 6 billion yuan ($600-$720 million), 90 yuan a share ($40).', YUAN, []],
  ['It cost 10 million francs ($40 million).', YUAN, []],
  ['It cost A$10 million ($40 million).', YUAN, []],
  ['It cost 10 million Hong Kong dollars ($40 million).', '$1 = 8 yuan', []],
  ['It cost 6 billion yuan ($1 million).', 'No rate is given: x = 8.3 yuan.', []],
])('holds money against the rate of the story: %s %s', (text, rate, expected) => {
  const findings = check([text, rate], {rules: ['unit-conversion']})
  expect(findings.map(({severity, message}) => `${severity}: ${message}`)).toEqual(expected)
})

test.each<[about: string, rates: string, amounts: string, named: string]>([
  ['not of another one', '$1 = 8.3 yuan, 1 euro = $1.08', '830 yuan ($200)', '$1 = 8.3 yuan'],
  ['not by its way on', '$1 = 8 yuan, 1 yuan = 20 yen', '800 yuan ($200)', '$1 = 8 yuan'],
  [
    'with what leads to it',
    '$1 = 8 yuan, 1 yuan = 20 yen',
    '800 yen ($20)',
    '$1 = 8 yuan, 1 yuan = 20 yen',
  ],
  ['between the two alone', '$1 = 8 yuan, 1 yuan = 20 yen', '800 yen (20 yuan)', '1 yuan = 20 yen'],
  [
    'of both',
    '$1 = 8 yuan, $1 = 100 yen, $1 = 2 marks',
    '800 yen (4 marks)',
    '$1 = 100 yen, $1 = 2 marks',
  ],
  ['once', '$1 = 8 yuan ($1 = 8.00 yuan)', '800 yuan ($200)', '$1 = 8 yuan'],
])('the rate that is named is that of the two currencies, %s', (_, rates, amounts, named) => {
  const [message] = check([`It cost ${amounts} then.`, rates], {rules: ['unit-conversion']}).map(
    (finding) => finding.message,
  )
  expect(/^At “(.+?)”, /.exec(message!)?.[1]).toBe(named)
})

test('a rate that no amount of the story fits is one finding', () => {
  const story = [
    'It cost HK$3 billion (US$385 million).',
    'It brought HK$10 billion (US$1.3 billion).',
  ]
  const findings = check([...story, '(HK$1=US$7.8)'], {rules: ['unit-conversion']})
  expect(findings.map(({severity, spans}) => [severity, ...spans.map(({text}) => text)])).toEqual([
    ['warning', 'HK$3 billion', 'US$385 million', 'HK$10 billion', 'US$1.3 billion'],
  ])
})

const flags: [about: string, text: string, found: string][] = [
  [
    'the seed',
    'In some places the area was up to 40 kilometers (24 mi) wide.',
    'warning: “40 kilometers” is 25 mi; the story has “24 mi”. Check both numbers.',
  ],
  [
    'the other order',
    'It lies 130 miles (200 kilometers) north of the Arctic Circle, or 100 miles (260 km) by road.',
    'warning: “100 miles” is 160 km; the story has “260 km”. Check both numbers.',
  ],
  [
    'a hyphenated measure',
    'The 6-foot (2.8 m) guard stood by.',
    'warning: “6-foot” is 1.8 m; the story has “2.8 m”. Check both numbers.',
  ],
  [
    'a range',
    'It takes 3 to 5 miles (5 to 10 km) to stop.',
    'warning: “3 to 5 miles” is 5–8 km; the story has “5 to 10 km”. Check both numbers.',
  ],
  [
    'a range with a dash',
    'Gusts of 60–70 mph (97–133 kph) hit the coast.',
    'warning: “60–70 mph” is 97–113 km/h; the story has “97–133 kph”. Check both numbers.',
  ],
  [
    'a temperature',
    'It was minus 10 degrees Celsius (24 F) at dawn.',
    'warning: “minus 10 degrees Celsius” is 14 °F; the story has “24 F”. Check both numbers.',
  ],
  [
    'an area',
    'The fire burned 1,500 acres (1,607 hectares).',
    'warning: “1,500 acres” is 607 ha; the story has “1,607 hectares”. Check both numbers.',
  ],
  [
    'feet and inches',
    'He is 6 feet 2 inches (1.78 meters) tall.',
    'warning: “6 feet 2 inches” is 1.88 m; the story has “1.78 meters”. Check both numbers.',
  ],
  [
    'a conversion between commas',
    'They walked 31 miles, or 60 kilometers, in a day.',
    'warning: “31 miles” is 50 km; the story has “60 kilometers”. Check both numbers.',
  ],
  [
    'millions of gallons',
    'The plant treats 10 million gallons (58 million liters) a day.',
    'warning: “10 million gallons” is 38,000,000 L; the story has “58 million liters”. Check both numbers.',
  ],
  [
    'a small error',
    'Police seized 425 pounds (194 kg) of cocaine.',
    'review: “425 pounds” is 193 kg; the story has “194 kg”. Check both numbers.',
  ],
]

const passes: [about: string, text: string][] = [
  ['a right one', 'The area was up to 40 kilometers (25 mi) wide.'],
  ['a rounded one', 'It is about 30 miles (50 km) away, or 300 miles (500 km) by sea.'],
  ['a hyphenated one', 'The 6-foot (1.8 m) guard and the 6-foot-2 (1.88-meter) guard.'],
  ['a range', 'It takes 3 to 5 miles (5 to 8 km), or between 20 and 30 feet (6 and 9 meters).'],
  ['feet and inches', 'She is 5ft 10in (1.78m) tall and weighs 12st 4lb (78kg).'],
  ['a temperature', 'It was 86 degrees Fahrenheit (30 C), then -40C (-40F).'],
  ['a difference in temperature', 'A rise of 2 degrees Celsius (3.6 F) is the limit.'],
  ['either ton', 'It carried 100 tons (91 metric tons) of salt and 100 tons (102 tonnes) of sand.'],
  [
    'a half',
    'Two and a half miles (4 km) on, 1½ inches (3.8 cm) of rain fell on 1/2 acre (0.2 ha).',
  ],
  ['one unit', 'It is 5 miles (8 miles by road) away.'],
  [
    'another distance',
    'It is 200 miles (30 km from the border), or 5 miles away from a 10 km race.',
  ],
  ['a rate', 'It gave 2 tons (4 tons a year) and 3 tons per hectare (1.3 tons per acre).'],
  ['money', 'It costs 500 pounds ($750) and weighs 500 pounds.'],
  ['a number of another kind', 'The 40 kilometers (24 of them uphill) took a day.'],
]

test.each(flags)('flags %s', (_, text, finding) => {
  expect(found(text)).toEqual([finding])
})

test.each(passes)('passes %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('points at both numbers', () => {
  const [finding] = check(['A 40-kilometer (24 mi) road.'], {rules: ['unit-conversion']})
  expect(finding.spans).toEqual([
    {paragraph: 0, offset: 2, length: 12, text: '40-kilometer'},
    {paragraph: 0, offset: 16, length: 5, text: '24 mi'},
  ])
})

test('gives one finding for a conversion that stands twice', () => {
  const story = ['A 40 km (24 mi) road.', 'It is cold.', 'The road is 40 km (24 mi) long.']
  expect(
    check(story, {rules: ['unit-conversion']}).map(({spans}) =>
      spans.map(({paragraph}) => paragraph),
    ),
  ).toEqual([[0, 0, 2, 2]])
})

test('says nothing of a story in another language', () => {
  expect(found('Das sind 40 km (24 mi).', {language: 'de'})).toEqual([])
})
