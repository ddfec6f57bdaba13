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
  remediesOf,
  type Suggestions,
  allSuggestions,
  type TextEdit,
  stringChanges,
} from '../../story/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {useTeachRecord} from './useTeachRecord.ts'
import {findingTitle} from '../i18n/findingTitle.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useSteps} from './useSteps.ts'

/** The ways to resolve a finding; each is one transaction on the document and one undo step. */
export interface Resolve {
  remedies(finding: Finding): Remedy[]
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
    const apply = (remedy: Remedy, quoted: TextEdit[] = []) => {
      if (remedy.kind === 'repeat') {
        const cut = stringChanges(current() ?? document, remedy.cuts)
        return take(t('done.repeat', {count: remedy.count}), [
          ...cut.map((change) => ({kind: 'string' as const, ...change})),
          ...remedy.steps,
        ])
      }
      const edits = [...remedy.edits, ...quoted]
      const changes = stringChanges(current() ?? document, edits)
      take(
        t('done.spelling', {spelling: remedy.spelling, count: edits.length}),
        changes.map((change) => ({kind: 'string', ...change})),
      )
    }
    return {
      canDecide: Boolean(field),
      remedies,
      apply,
      applyFirst(finding) {
        const [first] = remedies(finding)
        if (first && isPlain(first)) apply(first)
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

const newKey = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
