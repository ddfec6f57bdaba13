import {describe, expect, test} from 'vitest'

import {check} from './check.ts'

describe('name-glued', () => {
  const glued = (text: string) =>
    check([text], {rules: ['name-glued']}).map(({suggestion}) => suggestion)

  test.each([
    ['under Mustafa Al-KadhimiNegotiations resumed', ['Al-Kadhimi Negotiations']],
    ['popular mobilization forceShia militias', ['force Shia']],
    ['Zahir left. Then ZahirSaid he was tired.', ['Zahir Said']],
  ])('finds %s', (text, expected) => {
    expect(glued(text)).toEqual(expected)
  })

  test.each([
    'McDonald met DeWitt, MacArthur and LaBeouf.',
    'YouTube, LinkedIn, PayPal, BlackBerry and WaterAid grew.',
    'CrowdStrike said it was sorry. An iPhone and an eBay account.',
    'See #blackLivesMatter or example.com/someThing.',
  ])('leaves %s', (text) => {
    expect(glued(text)).toEqual([])
  })
})

describe('name-title-change', () => {
  const changed = (story: string[]) =>
    check(story, {rules: ['name-title-change']}).map(({message}) => message)

  test('finds a rank that changes', () => {
    expect(changed(['Colonel Kahar Johar spoke.', 'Later Captain Johar left.'])).toEqual([
      'Johar is a colonel in one place and a captain in another: check the title.',
    ])
  })

  test.each([
    ['a short form', ['Lt. Col. Kahar Johar spoke.', 'Later Colonel Johar left.']],
    ['an abbreviation', ['Sgt. Ann Fisk spoke.', 'Later Sergeant Fisk left.']],
    ['two persons', ['Colonel Kahar Johar spoke.', 'Captain Ali Johar left.']],
    ['a form of address', ['Professor Ann Fisk spoke.', 'Later Dr Fisk left.']],
    ['an office', ['Attorney General Ann Fisk spoke.', 'Judge Fisk retired.']],
  ])('leaves %s', (_, story) => {
    expect(changed(story)).toEqual([])
  })
})

describe('name-not-introduced', () => {
  const missing = (story: string[]) =>
    check(story, {rules: ['name-not-introduced']}).map(({spans}) => spans[0]!.text)

  test.each([
    [
      'a role after the name',
      ['According to Ismail, head of relations, talks failed.'],
      ['Ismail'],
    ],
    ['a form of address', ['Talks failed, Mr Ismail said.'], ['Ismail']],
  ])('finds %s', (_, story, expected) => {
    expect(missing(story)).toEqual(expected)
  })

  test.each([
    ['an introduction', ['Hiwa Ismail left.', 'Talks failed, Mr Ismail said.']],
    ['initials', ['H. Ismail left.', 'Talks failed, Mr Ismail said.']],
    ['a company', ['Nordbank said it would sell.']],
    ['a place', ['Baghdad said it would talk.']],
    ['a given name', ['“I was cold,” said Sarah, 9, who lives next door.']],
  ])('leaves %s', (_, story) => {
    expect(missing(story)).toEqual([])
  })
})
