import fc from 'fast-check'
import {collectMigrationMutations} from '@sanity/migrate'
import {expect, test} from 'vitest'
import wireToArticle from '../../migrations/wire-to-article/index.ts'

const line = fc.oneof(
  fc.constantFrom(
    'BAGHDAD (AP) — The talks went on.',
    'LEIBAN, Iraq —',
    'KYIV: ',
    'EXCLUSIVE: Talks',
  ),
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
      const {dateline} = once as {dateline?: {text: string}}
      expect(words(`${dateline?.text ?? ''} ${textOf(once.body)}`)).toEqual(words(text))
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

const textOf = (blocks: Document['body'] = []) =>
  blocks.map(({children}) => children[0].text).join(' ')

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
