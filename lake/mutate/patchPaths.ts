import {arrayToJSONMatchPath, extractWithPath} from '@sanity/mutator'
import {type PatchSpec} from './patchSpec.ts'

/** Operations that must reach each value once: the mutator applies a range's twice. */
const ONCE_EACH = ['inc', 'dec', 'diffMatchPatch'] as const

/**
 * Rewrites a patch's JSONMatch paths into those that `@sanity/mutator` applies rightly: `a[*]`,
 * which it does not parse, becomes `a[0:]`; and where an operation counts how often it is applied,
 * a path that matches many becomes the paths of what it matches.
 */
export function concretePaths(patch: PatchSpec, document: unknown): PatchSpec {
  const rewritten: PatchSpec = {...patch}
  if (patch.set) rewritten.set = mapKeys(patch.set)
  if (patch.setIfMissing) rewritten.setIfMissing = mapKeys(patch.setIfMissing)
  if (patch.unset) rewritten.unset = patch.unset.map(everyItem)
  if (patch.insert) rewritten.insert = mapStrings(patch.insert)
  for (const name of ONCE_EACH) {
    const operation = patch[name]
    if (operation) Object.assign(rewritten, {[name]: eachOnce(operation, document)})
  }
  return rewritten
}

/** `a[*]` in the words that the mutator knows. */
export function everyItem(path: string): string {
  return path.replaceAll('[*]', '[0:]')
}

function mapKeys(operation: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(operation).map(([path, value]) => [everyItem(path), value]),
  )
}

function mapStrings(insert: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(insert).map(([key, value]) => [
      key,
      typeof value === 'string' ? everyItem(value) : value,
    ]),
  )
}

function eachOnce(operation: Record<string, unknown>, document: unknown): Record<string, unknown> {
  const entries = Object.entries(operation).flatMap(([path, value]) =>
    /[:*]|[.][.]/.test(path)
      ? extractWithPath(everyItem(path), document).map((match): [string, unknown] => [
          arrayToJSONMatchPath(match.path as never),
          value,
        ])
      : [[path, value] as [string, unknown]],
  )
  return Object.fromEntries(entries)
}
