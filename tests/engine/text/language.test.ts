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

test.each([
  ['German', GERMAN, 'de'],
  ['French', FRENCH, 'fr'],
  ['Pidgin, which is close to English', PIDGIN, null],
  ['English', ENGLISH, null],
  ['a text too short to tell', 'Velda hat gewählt.', null],
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
