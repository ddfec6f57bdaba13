import {type Finding} from '../../engine/index.ts'
import {type Translate} from './useWords.ts'

/** A finding in one short line, in the Studio's language, made from its data. */
export function findingTitle({rule, variants, spans, duplicates}: Finding, t: Translate): string {
  if (rule === 'archive-reuse') return t('archive.reuse', {count: spans.length})
  if (rule === 'archive-spelling' && variants) {
    const [{text: usual, count}, {text: name}] = variants
    return t('archive.spelling', {usual, count, name})
  }
  const repeat = duplicates?.[0]
  if (repeat) return t(`repeat.${repeat.kind}`, {count: repeat.length})
  if (variants && variants.length > 1)
    return variants.map(({text, count}) => `${text} (${count})`).join(' / ')
  return t(`rule.${rule}.title`, {name: spans[0]?.text ?? ''})
}
