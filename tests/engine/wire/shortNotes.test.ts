import {expect, test} from 'vitest'
import {readWire} from '../../../plugins/copydesk/engine/index.ts'
import {BODY, HEADLINE, reading} from './ferryStory.ts'

test.each([
  ['Any probs shout'],
  ['Shout with any queries'],
  ['Ring me if you need more'],
  ['On mobile till 10'],
  ['Usual terms'],
  ['All best, Mara'],
  ['Fee: £45 as agreed'],
  ['Inv to follow'],
  ['Pics on WeTransfer, link sent separately'],
  ['Images available here: www.velt.example/ferry'],
  ['First use only'],
  ['Not for syndication'],
  ['Ends 270'],
  ['ENDS (270)'],
  ['(Developing story. More to come.)'],
  ['UPDATES TO FOLLOW'],
  ['Further information to follow'],
  ['(Staff and agencies)'],
  ['Staff and wire reports'],
  ['Duty press officer: M. Kessing'],
  ['Press Officer: Mara Kessing'],
  ['For interviews contact Mara on 07700 900118'],
  ['Find more AP stories at apnews.example'],
  ['Distributed by Velt Group on behalf of Korsund Ferries.'],
  ['Original content from: Police Velt, transmitted by news aktuell'],
  ['(Only the headline and picture of this report may have been reworked by the staff.)'],
  ['dpa-infocom, dpa:261130-930-123/1'],
  ['PUB: 11/30/2026 09:00 AM/DISC: 11/30/2026 09:01 AM'],
  ['(This story corrects the spelling of Velt in paragraph 2.)'],
  ['This story has corrected the spelling of the captain’s name.'],
  ['This version CORRECTS the day of the fire to Friday.'],
  ['Pix: Jan Roe'],
  ['Mara Kessing, Local Journalism Initiative Reporter, Velt Courier'],
  ['Anna'],
  ['Ta, M'],
])('below a story “%s” is a note', (line) => {
  expect(reading(line)).toEqual([BODY, [line]])
})

test.each([
  ['Call it a day, said the captain.'],
  ['Any question of guilt is for the court.'],
  ['The story was corrected by the captain, he said.'],
  ['Jan'],
  ['Usual terms of the sea apply, said Halvorsen.'],
  ['Two ends, 270 knots.'],
  ['The staff and agencies of the port will meet on Monday.'],
])('and a story may end with “%s”', (line) => {
  expect(reading(line)).toEqual([[...BODY, line], []])
})

test('whoever signs a story below it is named once', () => {
  const below = [HEADLINE, ...BODY, 'By Mara Kessing'].join('\n\n')
  expect(readWire(below)).toMatchObject({byline: 'Mara Kessing', leftOut: []})
  const both = [HEADLINE, 'By Jo Kessing', ...BODY, 'By Mara Kessing (KNA)'].join('\n\n')
  expect(readWire(both)).toMatchObject({
    byline: 'Jo Kessing',
    leftOut: [{text: 'By Mara Kessing (KNA)'}],
  })
})
