import {expect, test} from 'vitest'
import {brief, check} from '../rules/check.ts'

const SAID = ', a harbor engineer, said on Monday that the crane had been checked twice.'
const LEFT = ' left the yard in May.'

/** Pairs made by somebody who wanted to break the rules, kind by kind. */
test.each([
  ['a lost s', 'Greta Rawlings', 'Rawling’s office is shut.'],
  ['a lost s', 'Tom Ives', 'Ive’s boat sank.'],
  ['a lost s', 'Ana Reyes', 'Reye’s lawyer left.'],
  ['a lost s', 'Lars Willems', "Willem's yard is shut."],
  ['a lost s', 'Mr Stubbs', 'Stubb’s speech ran on.'],
  ['another middle initial', 'Ewan P. Harlock', 'Harlock said so. Ewan R. Harlock will report.'],
  ['another second initial', 'J. P. Velten', `J. R. Velten${LEFT}`],
  ['initials without points', 'Mara K Velten', `Mara L Velten${LEFT}`],
  ['the order of a Korean name', 'Kim Min-ho', `Min-ho Kim${LEFT}`],
  ['the order of a Hungarian name', 'Ferenc Horvany', `Mr Horvany Ferenc${LEFT}`],
  ['the order of a Japanese name', 'Yamada Takeshiro', `Takeshiro Yamada${LEFT}`],
  ['inner capitals', 'Ewan MacAulish', `Macaulish${LEFT}`],
  ['inner capitals', 'Ewan DiMarvo', `Dimarvo${LEFT}`],
  ['inner capitals', 'Ewan O’Torran', `O’torran${LEFT}`],
  ['inner capitals', 'Ewan FitzHolm', `Fitzholm${LEFT}`],
  ['a hyphen', 'Anne-Marie Velk', `Annemarie Velk${LEFT}`],
  ['a space', 'Kim Jong-hwal', `Kim Jong Hwal${LEFT}`],
  ['a space', 'Ali Abu Sayyar', `Ali Abusayyar${LEFT}`],
  ['a space', 'Ewan Mac Tarvish', `Ewan MacTarvish${LEFT}`],
  ['an apostrophe', 'Leo D’Amarco', `Leo Damarco${LEFT}`],
  ['a particle', 'Omar bin Sallam', `Omar ben Sallam${LEFT}`],
  ['a particle', 'Jan van den Broekel', `Jan van der Broekel${LEFT}`],
  ['a slip beside a ligature', 'Greta Griﬃng', 'Grifing said so. Grifing left.'],
])('%s: %s is told', (_, name, other) => {
  const found = check([name + SAID, other]).filter(({rule}) => rule === 'name-spelling')
  expect(found.length).toBeGreaterThan(0)
})

test.each([
  ['a family', ['Mara Velten said so.', 'Veltens’ yard is shut. Velten’s yard is shut.']],
  ['a family', ['Mara Velten said so on Monday.', 'The Veltens left. Both Veltens are ill.']],
  ['a word with its possessive', ['Mara Rivers said so.', 'The River’s bank broke.']],
  ['a given name', ['Mara Peters said so.', 'Peter’s brother left. Peter Holm said so.']],
  ['a particle at the head', ['Piet de Vries said so.', 'De Vries left.']],
  ['words of a place name', ['The ferry reached Port Velda.', 'The port of Velda is shut.']],
  ['a ligature', ['Greta Duﬀy said so.', 'Duffy left.']],
  ['a letter for two', ['Greta Dĳkstra said so.', 'Dijkstra left.']],
  ['capitals throughout', ['MACAULISH QUITS', 'Ewan MacAulish said so.']],
  ['a ticker', ['Velbo Inc (NASDAQ:VLBO) said profit rose.', 'Velbo shares rose. VLBO closed up.']],
  ['a ticker with its market', ['Velbo Inc. (VELB.N) said profit rose.', 'Velbo rose.']],
  ['a credit line', ['Coach Lena Writon was hurt.', 'Writon left.', 'Writing by Jon Ostin']],
  ['a trade', ['Velda Mining said profit rose.', 'Miners were glad. Velda Mining will hire.']],
])('%s is nothing', (_, story) => {
  expect(check(story).filter(({severity}) => severity !== 'info')).toEqual([])
})

test.each([
  ['Gabriel', 'Gabrielle'],
  ['Andre', 'Andrea'],
  ['Robert', 'Roberta'],
  ['Mario', 'Maria'],
  ['Nikola', 'Nikolai'],
])('%s and %s of one family are not warned of', (one, other) => {
  const story = [
    `${one} Velten and his wife, ${other} Velten, run the yard.`,
    `${other} Velten said the crane was safe. ${one} Velten agreed.`,
  ]
  expect(check(story).filter(({severity}) => severity === 'warning')).toEqual([])
})

test.each([
  ['Li Weiming', 'Li Weiping'],
  ['Park Jisoo', 'Park Jisoon'],
  ['Nguyen Thanh', 'Nguyen Than'],
  ['Chen Xiaoli', 'Chen Xiaolin'],
])('%s and %s are not warned of', (one, other) => {
  const story = [`${one}, an engineer in the south, said so.`, `${other}, a farmer, left.`]
  expect(check(story).filter(({severity}) => severity === 'warning')).toEqual([])
})

test('ß is ss, and told once', () => {
  const story = ['Jörg Straßner said so on Monday.', 'Strassner left.']
  expect(check(story).map(brief)).toEqual(['review Straßner / Strassner'])
})

test('a surname that another introduces by its letters is for review, also where it neither speaks nor has a title', () => {
  const found = check([
    'Traders in the harbor town say little has changed.',
    'The council elected Mei Zhong as its chairwoman on Tuesday after two rounds of voting.',
    'Rivals complained about the count, which took until midnight.',
    'The budget of Chung was approved without debate, and the meeting ended early.',
    'The council meets again in the spring, when the plan of Chung for the ferry will be heard.',
  ]).filter(({rule}) => rule === 'name-spelling')
  expect(found.map(({severity, variants}) => [severity, variants?.map(({text}) => text)])).toEqual([
    ['review', ['Zhong', 'Chung']],
  ])
})
