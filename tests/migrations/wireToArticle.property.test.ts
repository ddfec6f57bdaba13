import fc from 'fast-check'
import {collectMigrationMutations} from '@sanity/migrate'
import {expect, test} from 'vitest'
import wireToArticle, {notes} from '../../migrations/wire-to-article/index.ts'

const line = fc.oneof(
  fc.constantFrom(
    'BAGHDAD (AP) — The talks went on.',
    'LEIBAN, Iraq —',
    'KYIV: ',
    'EXCLUSIVE: Talks',
    'PARIS, Dec. 3 (Reuters) - Rain.',
    'OSLO, 3 May 2021 — Rain.',
  ),
  fc.constantFrom('Storm shuts ports', 'By Ann Lee', 'Associated Press', 'ends', '-30-', 'WHY?'),
  fc.constantFrom('night Visions', 'Disputed land', '“Said.”', ',', '---', '', '  '),
  fc.string({unit: 'grapheme', maxLength: 40}),
)
const wireCopy = fc.array(line, {maxLength: 8}).map((lines) => lines.join('\n'))

test('any wire copy: a second run changes nothing, and no word is lost', async () => {
  await fc.assert(
    fc.asyncProperty(wireCopy, fc.constantFrom('none', 'empty', 'plain'), async (text, start) => {
      const before = {_id: 'drafts.a', _type: 'article', wireCopy: text, ...body(start, text)}
      const once = await migrated(before)
      expect(await migrated(once)).toEqual(once)
      expect(once.wireCopy).toBe(text)
      if (once.body === before.body) return
      expect(
        missing(
          words(text),
          words(kept(once, await notes(before as never, async () => undefined))),
        ),
      ).toEqual([])
    }),
    {numRuns: 300},
  )
})

interface Document extends Record<string, unknown> {
  _id: string
  body?: {children: {text: string}[]}[]
}

function body(start: string, text: string) {
  if (start === 'none') return {}
  const lines = start === 'empty' ? [] : text.split('\n')
  return {
    body: lines.map((value, index) => ({
      _type: 'block',
      _key: `k${index}`,
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', text: value, marks: []}],
    })),
  }
}

/** The document after the migration's patches, which only ever set whole fields. */
async function migrated(document: Document): Promise<Document> {
  async function* documents() {
    yield document as never
  }
  let result = document
  for await (const step of collectMigrationMutations(wireToArticle, documents, {} as never)) {
    for (const mutation of [step].flat()) {
      if (mutation.type !== 'patch') throw new Error(`a draft is patched, not ${mutation.type}d`)
      for (const {path, op} of mutation.patches) {
        result = {...result, [String(path[0])]: (op as {value: unknown}).value}
      }
    }
  }
  return result
}

/** All that the story says after the migration, and what the migration says that it left out. */
function kept({headline, byline, dateline, body}: Document, left: string[]): string {
  const {text = '', date = ''} = (dateline ?? {}) as {text?: string; date?: string}
  // A byline loses its “By”; a day keeps its number and its year, and its month as a number.
  const day = date ? `${date.replaceAll('-', ' ')} 3 May` : ''
  return [headline, byline && `By ${byline}`, text, day, textOf(body), ...left].join(' ')
}

/** What is in `all` more often than in `found`. */
function missing(all: string[], found: string[]): string[] {
  const rest = [...found]
  return all.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

const textOf = (blocks: Document['body'] = []) =>
  blocks.map(({children}) => children[0].text).join(' ')

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
