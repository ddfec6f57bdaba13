import {expect, test} from 'vitest'
import {check} from './check.ts'

const glued = (text: string) =>
  check([text], {rules: ['name-glued']}).map(({severity, choices}) => ({severity, choices}))

const flags: [text: string, choices: string[]][] = [
  [
    'under Mustafa Al-KadhimiNegotiations resumed',
    ['Al-Kadhimi. Negotiations', 'Al-Kadhimi, negotiations'],
  ],
  ['popular mobilization forceShia militias', ['force. Shia', 'force, Shia']],
  ['Zahir left. Then ZahirSaid he was tired.', ['Zahir. Said', 'Zahir, said']],
]

const passes = [
  'McDonald met DeWitt, MacArthur and LaBeouf.',
  'YouTube, LinkedIn, PayPal, BlackBerry and WaterAid grew.',
  'CrowdStrike said it was sorry. An iPhone and an eBay account.',
  'See #blackLivesMatter or example.com/someThing.',
]

const reviews: [text: string, choices: string[]][] = [
  ['Obama left. A vote on ObamaCare was lost.', ['Obama. Care', 'Obama, care']],
  ['They use Velten NetMeeting every day.', ['Net. Meeting', 'Net, meeting']],
]

test.each(reviews)('asks about %s, which may be a brand', (text, choices) => {
  expect(glued(text)).toEqual([{severity: 'review', choices}])
})

test.each(flags)('flags %s', (text, choices) => {
  expect(glued(text)).toEqual([{severity: 'warning', choices}])
})

test.each(passes)('passes %s', (text) => {
  expect(glued(text)).toEqual([])
})
