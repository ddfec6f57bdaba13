import {describe, expect, test} from 'vitest'
import {checkArticle, checkParagraphs, unreadLanguage} from '../../../plugins/copydesk/core.ts'

const GERMAN = `Der Stadtrat von Velda hat am Donnerstag beschlossen, dass die Fähre im Winter nicht mehr fährt. Die Opposition
  nannte das einen Fehler, weil viele Pendler auf sie angewiesen sind und die Brücke erst in zwei Jahren fertig wird. Der
  Betreiber sagte, er habe keine Wahl.`
const FRENCH = `Le conseil de Velda a décidé jeudi que le ferry ne circulera plus en hiver. L’opposition y voit une erreur, car
  beaucoup de gens en ont besoin pour aller au travail et le pont ne sera pas prêt avant deux ans. La compagnie dit qu’elle
  n’a pas le choix dans cette affaire.`
const PIDGIN = `Police don arrest di man wey tiff money for bank for Velda on Monday, and dem say im go appear for court next
  week. Di tok-tok pesin for police say na one woman wey dey work for di bank call dem afta she see am dey run comot wit
  di bag. Pipol for di area dey happy.`
const ENGLISH = `The council of Velda has decided that the ferry will not run in the winter. The opposition called it a mistake,
  because many people need it to get to work and the bridge will not be ready for two years. The operator said it had no
  choice in the matter.`

const ENGLISH_QUOTE = `“The ferry is what keeps the people of the island and the people of the town together, and we have
  asked the company to think again before it stops the service,” said Mara Veldner, who has lived there for thirty years.`
const GERMAN_QUOTE = `„Die Fähre hält die Leute der Insel und die der Stadt zusammen, und wir haben den Betreiber gebeten, es
  sich noch einmal zu überlegen“, steht in dem Brief.`
const FOREIGN_NAMES = `Jean-Baptiste de la Fosse, Dieter von der Aue, Ana María de los Ríos, Nguyễn Văn Đức and Željko
  Brkić will meet in Saint-Étienne with the mayor, José da Silva e Costa, before they go on to Baden-Baden.`
const HAUSA = `Hukumar ta ce ba za ta dauki matakin ba kuma wani mai magana da yawun ta ya ce an yi haka ne don a samu
  zaman lafiya a cikin garin da ma kewaye, kuma wata kungiya ta ce tana goyon bayan wannan mataki.`

test.each([
  ['German', GERMAN, 'de'],
  ['French', FRENCH, 'fr'],
  ['Pidgin, which is close to English', PIDGIN, null],
  ['English', ENGLISH, null],
  ['Hausa, which shares small words with Croatian', HAUSA, 'ha'],
  [
    'a German brief',
    'Der Stadtrat von Velda hat beschlossen, dass die Fähre nicht mehr fährt.',
    'de',
  ],
  ['a Vietnamese brief', 'Hội đồng thành phố đã quyết định phà sẽ không chạy vào mùa đông.', 'vi'],
  ['Chinese', '维尔达市议会周四决定，渡轮冬季停航。 '.repeat(10), 'und'],
  ['a text too short to tell', 'Velda hat gewählt.', null],
  [
    'a list of names',
    'Goalkeepers: Veldner, Harlock. Defenders: Quenby, Tarvish, Brkić, Ríos, Đức.',
    null,
  ],
  ['English copy full of foreign names', FOREIGN_NAMES, null],
  ['words of no language', 'xeno '.repeat(50), 'und'],
])('%s is told from its small words', (_, text, language) => {
  expect(unreadLanguage([text])).toBe(language)
})

test.each([
  ['de-AT', 'de'],
  ['en-GB', null],
  ['pcm', null],
  ['', 'de'],
])('the field stands above the text: %s', (field, language) => {
  expect(unreadLanguage([GERMAN], field)).toBe(language)
})

test.each([
  [
    'a German story that opens with English words',
    [...Array<string>(4).fill(ENGLISH_QUOTE), ...Array<string>(8).fill(GERMAN)],
    'de',
  ],
  [
    'the same in one paragraph',
    [`${`${ENGLISH_QUOTE} `.repeat(4)} ${`${GERMAN} `.repeat(8)}`],
    'de',
  ],
  ['an English story that opens with German words', [GERMAN_QUOTE, ENGLISH, ENGLISH], null],
  ['the same in one paragraph', [`${GERMAN_QUOTE} ${ENGLISH} ${ENGLISH}`], null],
])('%s', (_, paragraphs, language) => {
  expect(unreadLanguage(paragraphs)).toBe(language)
})

describe('in another language', () => {
  const names = ['Mara Veldner sagte das am Montag.', 'Veldnr ging nach Hause, sagte Veldner.']

  test('names are left alone, and repeats are found', () => {
    const found = checkParagraphs([GERMAN, ...names, GERMAN])
    expect(found.map(({rule}) => rule)).toEqual(['duplicate-paragraph'])
  })

  test('the document’s field tells', () => {
    const body = names.map((text, i) => ({
      _type: 'block',
      _key: `b${i}`,
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text, marks: []}],
    }))
    const found = (language?: string) =>
      checkArticle({_type: 'article', _id: 'x', body, language}, {rules: ['name-spelling']})
    expect(found('de')).toEqual([])
    expect(found().length).toBe(1)
  })
})
