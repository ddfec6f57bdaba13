import {type Found} from '../model/finding.ts'
import {
  deprecatedFindings,
  groupFindings,
  hasKnownWords,
  markFindings,
  nearRecordFindings,
  recordMarkFindings,
  writingFindings,
} from '../names/index.ts'
import {defineRule} from './rule.ts'

/**
 * One person or place spelled two ways: within the story, or differently from the record. It never says which is wrong.
 *
 * Bad: `Like all residents, Helmet Zahir is tired. ¶ It was up to Zahir. ¶ Zaheer can’t believe it, he said.`
 * Good: `Boris Johnson met Olympic medalist Katarina Johnston at City Hall. ¶ Johnston was honored, Johnson said.`
 */
export const nameSpelling = defineRule({
  id: 'name-spelling',
  tier: 'warning',
  core: true,
  about: 'One name spelled two ways.',
  marks: 'words',
  against: 'story',
  check({names, records, decided, spellings}) {
    if (!hasKnownWords()) return []
    return inReadingOrder([
      ...groupFindings(spellings, names, records, decided),
      ...markFindings(spellings, names, decided),
      ...writingFindings(spellings, names, records, decided),
      ...deprecatedFindings(names, records, decided),
      ...nearRecordFindings(spellings, names, records, decided),
      ...recordMarkFindings(spellings, names, records, decided),
    ])
  },
})

function inReadingOrder(found: Found[]): Found[] {
  return found.sort((x, y) => {
    const [a, b] = [x.spans[0]!, y.spans[0]!]
    return a.paragraph - b.paragraph || a.offset - b.offset
  })
}
