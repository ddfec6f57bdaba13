import {useMemo} from 'react'
import {useCurrentUser} from 'sanity'
import {type ArticleParagraph, ENGINE_VERSION, type Finding} from '../../engine/index.ts'
import {
  type CheckedDocument,
  newDecision,
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
  type TextEdit,
} from '../../story/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {useTeachRecord} from './useTeachRecord.ts'
import {findingTitle} from '../i18n/findingTitle.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {useSteps} from './useSteps.ts'

/** The ways to resolve a finding; each is one transaction on the document and one undo step. */
export interface Resolve {
  remedies(finding: Finding): Remedy[]
  /** The remedy that writes words of the editor's own. */
  ownRemedy(finding: Finding, words: string): Remedy | undefined
  /** Applies a remedy, with those of its quoted places that were agreed to. */
  apply(remedy: Remedy, quoted?: TextEdit[]): void
  /** Applies the suggested remedy, if there is one that touches no quotation. */
  applyFirst(finding: Finding): void
  dismiss(finding: Finding): void
  markDistinct(finding: Finding): void
  /** Keeps a spelling; where the name is on record, the record learns it too. */
  acceptSpelling(finding: Finding, spelling: string): void
  /** Everything that is suggested for the warnings among findings. */
  suggestions(findings: readonly Finding[]): Suggestions
  applyAll(suggestions: Suggestions): void
  undo(): void
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
  const teach = useTeachRecord(setup)
  const {current} = pane
  const {take, undo} = useSteps(pane)
  return useMemo((): Resolve => {
    const field = setup.decisionsField
    const decide = (kind: DecisionKind, finding: Finding, names?: string[]) => {
      if (!field) return
      const by = {id: user?.id, name: user?.name ?? user?.email}
      const context = {by, at: new Date(), key: newKey(), engineVersion: ENGINE_VERSION}
      const decision = {...newDecision(kind, finding, context, names)}
      const label = t(`done.${kind}`, {title: findingTitle(finding, t)})
      take(label, [{kind: 'append', array: [field], items: [decision]}])
    }
    const remedies = (finding: Finding) => remediesOf(document, finding, paragraphs)
    const apply = (remedy: Remedy, quoted: TextEdit[] = []) =>
      take(remedyDone(remedy, quoted.length, t), remedySteps(current() ?? document, remedy, quoted))
    return {
      canDecide: Boolean(field),
      remedies,
      ownRemedy: (finding, words) => ownRemedy(finding, words, paragraphs),
      apply,
      applyFirst(finding) {
        const [first] = remedies(finding)
        if (first && isSuggested(finding) && isPlain(first)) apply(first)
      },
      suggestions: (findings) => allSuggestions(document, findings, paragraphs),
      applyAll: ({steps, count}) => take(t('done.all', {count}), steps),
      dismiss: (finding) => decide('dismissed', finding),
      markDistinct: (finding) => decide('distinct', finding),
      acceptSpelling(finding, spelling) {
        decide('accepted-spelling', finding, [spelling])
        void teach(finding, spelling)
      },
      undo,
    }
  }, [document, current, paragraphs, setup, user, teach, take, undo, t])
}

function remedyDone(remedy: Remedy, quoted: number, t: Translate): string {
  if (remedy.kind === 'repeat')
    return t(remedy.of === 'passages' ? 'done.passage' : 'done.repeat', {count: remedy.count})
  const count = remedy.edits.length + quoted
  return t('done.spelling', {spelling: remedy.spelling, count})
}

const newKey = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
