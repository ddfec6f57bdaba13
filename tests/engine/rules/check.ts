import {checkParagraphs, type CheckOptions, type Finding} from '../../../plugins/copydesk/core.ts'

/** The name findings of a story. */
export function check(paragraphs: string[], options: CheckOptions = {}): Finding[] {
  return checkParagraphs(paragraphs, {rules: ['name-spelling'], ...options})
}

/** `warning Zahir / Zaheer`: the tier and the spellings, the suggested one first. */
export function brief({severity, variants = []}: Finding): string {
  return `${severity} ${variants.map(({text}) => text).join(' / ')}`
}
