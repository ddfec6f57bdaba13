import {type Finding} from '../../engine/index.ts'

const texts = new WeakMap<Finding, string>()

function textOf(finding: Finding): string {
  const known = texts.get(finding)
  if (known !== undefined) return known
  const text = JSON.stringify(finding)
  texts.set(finding, text)
  return text
}

/**
 * The next findings, with the earlier objects for those that say the same as before, and the earlier
 * array where all do: what is drawn from them is drawn anew only where something changed.
 */
export function keepUnchanged(before: Finding[] = [], next: Finding[]): Finding[] {
  const byId = new Map(before.map((finding) => [finding.id, finding]))
  const kept = next.map((finding) => {
    const known = byId.get(finding.id)
    return known && textOf(known) === textOf(finding) ? known : finding
  })
  const isSame =
    kept.length === before.length && kept.every((finding, index) => finding === before[index])
  return isSame ? before : kept
}
