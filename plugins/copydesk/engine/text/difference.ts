import {type DiffPart} from '../model/finding.ts'
import {align} from './align.ts'
import {hashText} from './hash.ts'

/**
 * Word-level comparison of two texts as they are written: what is the same in both, only in `a`, only in `b`.
 * Same and removed parts in order give `a`; same and added parts give `b`, but for white space between words.
 */
export function wordDifference(a: string, b: string): DiffPart[] {
  const left = a.match(/\S+\s*/gu) ?? []
  const right = b.match(/\S+\s*/gu) ?? []
  const aligned = align(hashesOf(left), hashesOf(right))
  const parts: DiffPart[] = []
  const add = (op: DiffPart['op'], texts: string[]) => {
    if (texts.length === 0) return
    const last = parts[parts.length - 1]
    if (last?.op === op) last.text += texts.join('')
    else parts.push({op, text: texts.join('')})
  }
  add('same', [a.match(/^\s+/u)?.[0] ?? ''].filter(Boolean))
  let j = 0
  let from = 0
  for (let i = 0; i <= left.length; i++) {
    const to = i < left.length ? aligned[i] : right.length
    if (to < 0) continue
    add('removed', left.slice(from, i))
    add('added', right.slice(j, to))
    if (i < left.length) add('same', [left[i]])
    from = i + 1
    j = to + 1
  }
  return parts
}

function hashesOf(tokens: string[]): Uint32Array {
  return Uint32Array.from(tokens, (token) => hashText(token.trimEnd()))
}
