import {useMemo} from 'react'
import {useCurrentUser} from 'sanity'
import {
  type ArticleParagraph,
  articleParagraphNames,
  ENGINE_VERSION,
  type Finding,
  once,
} from '../../engine/index.ts'
import {
  type CheckedDocument,
  findRecord,
  newDecision,
  type RecordToTeach,
  type StoredDecision,
  type Setup,
  type DecisionKind,
  type Remedy,
  isPlain,
  isSuggested,
  ownRemedy,
  remediesOf,
  remedySteps,
  type Suggestions,
  allSuggestions,
  textAt,
  type TextEdit,
} from '../../story/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {useRecords} from '../findings/useRecords.ts'
import {useTeachRecord} from './useTeachRecord.ts'
import {findingTitle} from '../i18n/findingTitle.ts'
import {placeText} from '../i18n/placeText.ts'
import {withPlacesLeft, writtenIn} from '../i18n/remedyText.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {useDecisionChanges} from './useDecisionChanges.ts'
import {useSteps} from './useSteps.ts'

/** The ways to resolve a finding; each is one transaction on the document and one undo step. */
export interface Resolve {
  remedies(finding: Finding): Remedy[]
  /** The remedy that writes words of the editor's own. */
  ownRemedy(finding: Finding, words: string): Remedy | undefined
  /** Applies a remedy, with those of its quoted places that were agreed to. */
  apply(finding: Finding, remedy: Remedy, quoted?: TextEdit[]): void
  /** Applies the suggested remedy, if there is one that touches no quotation. */
  applyFirst(finding: Finding): void
  /** Whether there is such a remedy. */
  canApplyFirst(finding: Finding): boolean
  dismiss(finding: Finding): void
  markDistinct(finding: Finding): void
  /** The record that learns a spelling when it is accepted. */
  recordFor(finding: Finding, spelling: string): RecordToTeach | undefined
  /** Keeps a spelling; where the name is on record, the record learns it too. */
  acceptSpelling(finding: Finding, spelling: string): Promise<void>
  /** The whole text of the block or string at a path. */
  textAt(path: TextEdit['path']): string
  /** Where a paragraph stands, in few letters. */
  placeOf(paragraph: ArticleParagraph): string
  /** Everything that is suggested for findings, those apart that only ask for a look. */
  suggestions(findings: readonly Finding[]): Suggestions
  applyAll(suggestions: Suggestions): void
  /** Takes back what was done last, in records too. Answers the id of the finding it was about. */
  undo(): string | undefined
  /** Takes a stored decision back, in records too. */
  takeBack(decision: StoredDecision): void
  /** False where the document type keeps no decisions. */
  canDecide: boolean
}

interface ResolveInput {
  document: CheckedDocument
  pane: Pane
  paragraphs: ArticleParagraph[]
  setup: Setup
}

export function useResolve({document, pane, paragraphs, setup}: ResolveInput): Resolve {
  const t = useTranslate()
  const user = useCurrentUser()
  const {current, documentId} = pane
  const {teach, takeBack} = useTeachRecord(setup, documentId)
  const records = useRecords(setup)
  const {take, undo} = useSteps(pane)
  const decisions = useDecisionChanges(setup, pane, take)
  return useMemo((): Resolve => {
    const names = once(() => articleParagraphNames(paragraphs))
    const decide = (
      kind: DecisionKind,
      finding: Finding,
      names?: string[],
      taught?: RecordToTeach,
    ) => {
      if (!decisions) return
      const by = {id: user?.id, name: user?.name ?? user?.email}
      const context = {by, at: new Date(), key: newKey(), engineVersion: ENGINE_VERSION, taught}
      const decision = newDecision(kind, finding, context, names)
      const label = taught
        ? t('done.record', {name: taught.name, spelling: taught.spelling})
        : t(`done.${kind}`, {title: findingTitle(finding, t)})
      decisions.add(label, decision, {finding: finding.id, taught})
    }
    const remedies = (finding: Finding) => remediesOf(document, finding, paragraphs)
    const apply = (finding: Finding, remedy: Remedy, quoted: TextEdit[] = []) => {
      const steps = remedySteps(current() ?? document, remedy, quoted)
      take(remedyDone(remedy, quoted.length, t), steps, {finding: finding.id})
    }
    const suggested = (finding: Finding) => {
      const [first] = isSuggested(finding) ? remedies(finding) : []
      return first && isPlain(first) ? first : undefined
    }
    const recordFor = (finding: Finding, spelling: string) =>
      records && findRecord(records, finding, spelling)
    return {
      canDecide: decisions !== undefined,
      textAt: (path) => textAt(document, path),
      placeOf({path, blockOffset}) {
        const index = paragraphs.findIndex(
          (one) => one.path === path && one.blockOffset === blockOffset,
        )
        const name = names()(index)
        return index < 0 ? '' : placeText(name, name, t)
      },
      remedies,
      ownRemedy: (finding, words) => ownRemedy(finding, words, paragraphs),
      apply,
      applyFirst(finding) {
        const remedy = suggested(finding)
        if (remedy) apply(finding, remedy)
      },
      canApplyFirst: (finding) => suggested(finding) !== undefined,
      suggestions: (findings) => allSuggestions(document, findings, paragraphs),
      applyAll: ({steps, count}) => take(t('done.all', {count}), steps),
      dismiss: (finding) => decide('dismissed', finding),
      markDistinct: (finding) => decide('distinct', finding),
      async acceptSpelling(finding, spelling) {
        const record = recordFor(finding, spelling)
        if (record && !(await teach(record))) return
        decide('accepted-spelling', finding, [spelling], record)
      },
      recordFor,
      undo() {
        const done = undo()
        if (done?.decided) decisions?.remove(done.decided)
        if (done?.taught) void takeBack(done.taught)
        return done?.finding
      },
      takeBack(decision) {
        decisions?.remove(decision)
        if (decision.taught) void takeBack(decision.taught)
      },
    }
  }, [document, current, paragraphs, records, decisions, user, teach, takeBack, take, undo, t])
}

function remedyDone(remedy: Remedy, quoted: number, t: Translate): string {
  if (remedy.kind === 'repeat')
    return t(remedy.of === 'passages' ? 'done.passage' : 'done.repeat', {count: remedy.count})
  const count = remedy.edits.length + quoted
  if (!remedy.isName && !/[^\s\p{Cf}]/u.test(remedy.spelling))
    return t(remedy.spelling === '' ? 'done.removed' : 'done.corrected', {count})
  return withPlacesLeft(t('done.spelling', {spelling: writtenIn(remedy), count}), remedy, t)
}

const newKey = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
