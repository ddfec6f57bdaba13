import {checkNames} from '../../../plugins/copydesk/engine/names/index.ts'
import {type Finding} from '../../../plugins/copydesk/engine/model/finding.ts'
import {type CheckOptions} from '../../../plugins/copydesk/engine/options.ts'

/** The name findings of a story; a paragraph that stands there already counts as repeated. */
export function check(paragraphs: string[], options: CheckOptions = {}): Finding[] {
  const repeated = paragraphs.map((text, i) => paragraphs.indexOf(text) < i)
  return checkNames({paragraphs, repeated}, {rules: ['name-spelling'], ...options})
}

/** `warning Zahir / Zaheer`: the tier and the spellings, the suggested one first. */
export function brief({severity, variants = []}: Finding): string {
  return `${severity} ${variants.map(({text}) => text).join(' / ')}`
}
