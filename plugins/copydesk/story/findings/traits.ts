import {type Finding, type RuleId, ruleOf, rules} from '../../engine/index.ts'

// What a finding is, as its rule says: how it looks and what resolves it follows from here.

/** The rules that compare a story with those published before. */
export const archiveRules = (): RuleId[] =>
  rules()
    .filter(({against}) => against === 'archive')
    .map(({id}) => id)

/** Whether a finding is what earlier stories say: it may come late, or not at all. */
export const isOfArchive = ({rule}: Pick<Finding, 'rule'>) => ruleOf(rule).against === 'archive'

/** Whether it is about whole paragraphs: a bar in the margin, and runs of places. Else about words: a line. */
export const isOfParagraphs = ({rule}: Pick<Finding, 'rule'>) => ruleOf(rule).marks === 'paragraphs'

/** Whether it asks if two spellings are one name: an editor may say that they are two. */
export const isOfSpellings = ({variants}: Finding) => variants !== undefined

/** What the spellings of a finding name: a person, a place, or what it does not know. */
export function subjectOf({phrases}: Finding): 'person' | 'place' | 'name' {
  const keys = phrases.map(({key}) => key)
  if (keys.includes('finding.same.person')) return 'person'
  return keys.includes('finding.same.place') ? 'place' : 'name'
}
