import {expect, test} from 'vitest'

import {extract} from '../../../plugins/copydesk/engine/names/story/extract.ts'

/** The runs of a text: title in brackets, words by their keys. */
const runs = (text: string) =>
  extract(text).runs.map(
    ({title, words}) => `${title ? `[${title}] ` : ''}${words.map(({key}) => key).join(' ')}`,
  )

test.each([
  ['a full name', 'On Monday Helmet Zahir left.', ['helmet zahir']],
  [
    'a title, in capitals or not',
    'Then Colonel Kahar Johar met spokesman Ali Reza.',
    ['[colonel] kahar johar', '[spokesman] ali reza'],
  ],
  ['two titles', 'It was Lt. Col. Ann Fisk who called.', ['[lt col] ann fisk']],
  ['an Arabic article', 'He met Mustafa al-Kadhimi and Al-Sadr.', ['mustafa kadhimi', 'sadr']],
  [
    'particles',
    'He met Rembrandt van Rijn and Carlos de la Vega.',
    ['rembrandt rijn', 'carlos vega'],
  ],
  [
    'Irish and Scottish prefixes',
    'He met Sinead O’Brien and Ian McEwan.',
    ['sinead obrien', 'ian mcewan'],
  ],
  ['a hyphen', 'He met Carles Lalueza-Fox.', ['carles laluezafox']],
  ['an initial', 'He met J. K. Rowling and George W. Bush.', ['rowling', 'george bush']],
  ['a possessive ends a name', 'He read Baghdad’s Karim Wasfi.', ['baghdad', 'karim wasfi']],
  [
    'a compound ends a name',
    'He met Karachok-based Peshmerga Jawahar.',
    ['karachok', 'peshmerga jawahar'],
  ],
  [
    'diacritics',
    'He met Recep Tayyip Erdoğan and Ayşe Kılıç.',
    ['recep tayyip erdogan', 'ayse kilic'],
  ],
  ['a comma parts two names', 'In Kirkuk, Diyala it rained.', ['kirkuk', 'diyala']],
  ['ordinary words and days', 'The Minister spoke on Monday. However, Talks failed.', []],
  ['peoples, and short capitals', 'The Iraqi and US troops of the PMF.', []],
  ['contractions', 'I’ve seen it. Don’t ask. We’ll go.', []],
  ['a name glued to a word', 'under Mustafa Al-KadhimiNegotiations resumed', ['mustafa kadhimi']],
  ['other scripts are left alone', 'وقال محمد. Он Иван. 北京市。', []],
  ['a zero-width space', 'He met Helmet Za\u200bhir.', ['helmet zahir']],
  ['a lone surrogate', 'He met Helmet Zahir\ud800.', ['helmet zahir']],
])('reads %s', (_, text, expected) => {
  expect(runs(text)).toEqual(expected)
})

test.each([
  ['said', '“No,” said Zahir.', {speaks: true}],
  ['according to', 'According to Zahir, it rained.', {speaks: true}],
  ['a verb after an adverb', 'Zahir later added that it rained.', {speaks: true}],
  ['in', 'It rained in Zahir.', {located: true}],
  ['the province of', 'It rained in the province of Zahir.', {located: true, called: 'province'}],
  ['a dateline', 'ZAHIR, Iraq (AP) — It rained.', {located: true, dateline: true}],
  ['a possessive is no place', 'It rained in Zahir’s garden.', {located: false}],
  ['the head of a sentence', 'It rained. Zahir left.', {doubtful: true}],
  ['the middle of a sentence', 'Then Zahir left.', {doubtful: false}],
])('tells by %s where a name stands', (_, text, expected) => {
  expect(extract(text).runs[0]).toMatchObject(expected)
})
