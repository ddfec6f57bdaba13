import {join} from 'node:path'

import {GIVEN, kindsOf, SURNAME} from '../plugins/copydesk/engine/names/knowledge/kinds.ts'
import {editDistance} from '../plugins/copydesk/engine/text/editDistance.ts'
import {fold} from '../plugins/copydesk/engine/text/fold.ts'
import {jsonLines} from './jsonLines.ts'
import {type NewsStory, storyOf} from './newsStories.ts'

/** Pairs of names to put into stories, folded: one name in two spellings, and two that are near; names to be near to. */
export interface MadeOf {
  same: [string, string][]
  two: [string, string][]
  near(name: string): string[]
}

/** The names to make stories with: labelled spellings, near names, and what is known. */
export function madeOf(folder: string, news: NewsStory[]): MadeOf {
  const labelled = jsonLines<{a: string; b: string; label: number; kind: string}>(
    join(folder, 'names.dev.jsonl'),
  )
    .filter(({kind}) => kind === 'person_token')
    .map(({a, b, label}) => ({pair: [fold(a), fold(b)] as [string, string], label}))
    .filter(({pair: [a, b]}) => a !== b && Math.min(a.length, b.length) >= 4)
  const names = new Set<string>()
  for (const {pair} of labelled) for (const name of pair) names.add(name)
  for (const {paragraphs} of news)
    for (const key of storyOf(paragraphs).forms.keys())
      if (kindsOf(key) & (SURNAME | GIVEN)) names.add(key)
  const known = [...names].filter((name) => kindsOf(name) & (SURNAME | GIVEN))
  return {
    same: labelled.filter(({label}) => label === 1).map(({pair}) => pair),
    two: labelled
      .filter(({label, pair: [a, b]}) => label === 0 && editDistance(a, b) <= 2)
      .map(({pair}) => pair),
    near: nearNames(known),
  }
}

/** A search of the names that are one edit from a folded name, the first letter kept. */
function nearNames(names: Iterable<string>): (name: string) => string[] {
  const index = new Map<string, string[]>()
  for (const name of names)
    if (name.length >= 4)
      for (const part of parts(name)) {
        const list = index.get(part)
        if (list) list.push(name)
        else index.set(part, [name])
      }
  return (name) => {
    const found = parts(name).flatMap((part) => index.get(part) ?? [])
    return [...new Set(found)].filter((each) => editDistance(each, name) === 1).sort()
  }
}

function parts(name: string): string[] {
  const all = [name]
  for (let i = 1; i < name.length; i++) all.push(name.slice(0, i) + name.slice(i + 1))
  return all
}
