import {type StoredDecision} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

const KINDS = ['dismissed', 'accepted-spelling', 'distinct'] as const

/** How many findings somebody has set aside, and how: `2 ignored, 1 marked as also correct`; `''` for none. */
export function asideText(
  decisions: readonly Pick<StoredDecision, 'kind'>[],
  t: Translate,
): string {
  return KINDS.flatMap((kind) => {
    const count = decisions.filter((decision) => decision.kind === kind).length
    return count > 0 ? [t(`panel.aside.${kind}`, {count})] : []
  }).join(', ')
}
