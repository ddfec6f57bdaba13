import {type Finding} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {type CheckOptions} from '../options.ts'
import {readDecisions} from './decisions.ts'
import {deprecatedFindings} from './findings/deprecated.ts'
import {gluedFindings} from './findings/glued.ts'
import {markFindings} from './findings/marks.ts'
import {nearRecordFindings} from './findings/nearRecord.ts'
import {notIntroducedFindings} from './findings/notIntroduced.ts'
import {spellingFinding} from './findings/spelling.ts'
import {titleChangeFindings} from './findings/titleChange.ts'
import {createNameCache, extractAll, type NameCache} from './nameCache.ts'
import {spellingGroups} from './pairs/spellingGroups.ts'
import {recordIndex} from './records/recordIndex.ts'
import {type Form} from './story/forms.ts'
import {readStory} from './story/story.ts'

/** A story as the name checks read it; all arrays run parallel to `paragraphs`. */
export interface NameText {
  paragraphs: string[]
  /** `repeated[i]`: paragraph i is a copy of an earlier one. Its names are not counted, its spans are kept. */
  repeated: boolean[]
  /** What each paragraph is; all `body` unless given. */
  roles?: ArticleParagraph['role'][]
}

/** The name rules of `options.rules` over one story. Never throws; findings by rule, then in reading order. */
export function checkNames(
  {paragraphs, repeated, roles}: NameText,
  {rules = ['name-spelling'], records, decisions}: CheckOptions,
  cache: NameCache = createNameCache(),
): Finding[] {
  const extracted = extractAll(paragraphs, cache)
  const isDateline = (paragraph: number): boolean => roles?.[paragraph] === 'dateline'
  const story = readStory(extracted, repeated, isDateline, cache.lower)
  const index = recordIndex(records)
  const decided = readDecisions(decisions)
  const groups = spellingGroups(story, index, decided, cache.pairs)
  const explained = new Set<Form>(
    groups.flatMap(({main, others}) => [main, ...others.map(({form}) => form)]),
  )
  const isExplained = (form: Form): boolean => explained.has(form)
  const findings: Finding[] = []
  if (rules.includes('name-spelling'))
    findings.push(
      ...inReadingOrder([
        ...groups.map((group) => spellingFinding(group, story, index)),
        ...markFindings(story, decided, isExplained),
        ...deprecatedFindings(extracted, repeated, index, decided),
        ...nearRecordFindings(story, index, decided, isExplained),
      ]),
    )
  if (rules.includes('name-not-introduced'))
    findings.push(...notIntroducedFindings(story, index, isExplained))
  if (rules.includes('name-title-change')) findings.push(...titleChangeFindings(story))
  if (rules.includes('name-glued')) findings.push(...gluedFindings(story, extracted, repeated))
  return findings
}

function inReadingOrder(findings: Finding[]): Finding[] {
  return findings.sort((x, y) => {
    const [a, b] = [x.spans[0]!, y.spans[0]!]
    return a.paragraph - b.paragraph || a.offset - b.offset
  })
}
