import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {seed, seedFile, seedText} from '../../content/build.ts'
import {markers} from '../schemas/markers.ts'

const committed = readFileSync(seedFile, 'utf8')
const byId = new Map(seed.map((document) => [document._id, document as Record<string, unknown>]))

describe('the seed', () => {
  test('is what the content files build', () => {
    expect(committed, 'run: node content/build.ts').toBe(seedText())
  })

  test('holds the wire copy as it arrived, line by line', () => {
    const wire = byId.get('drafts.leiban-wire')
    const notes = byId.get('drafts.private.notes.leiban-wire')
    const lines = readFileSync(new URL('stories/leiban-wire.txt', seedFile), 'utf8')
    const body = wire?.body as {style: string; children: {text: string}[]}[]
    expect(notes?.wireCopy).toBe(lines)
    expect(body.map(({children}) => children.map(({text}) => text).join(''))).toEqual(
      lines.split('\n'),
    )
    expect(new Set(body.map(({style}) => style))).toEqual(new Set(['normal']))
  })

  test('ties every quotation of the edited story to its words', () => {
    const edited = byId.get('leiban-edited')
    const body = edited?.body as {markDefs: {_key: string}[]}[]
    const tied = body.flatMap(({markDefs}) => markDefs.map(({_key}) => _key))
    const verbatim = (edited?.quotes as {_ref: string}[])
      .map(({_ref}) => _ref)
      .filter((id) => byId.get(id)?.type !== 'paraphrase')
    expect(tied).toEqual(verbatim)
  })

  test('refers only to documents that it holds, each before it is needed', () => {
    const seen = new Set<string>()
    for (const document of seed) {
      // the notes name their story weakly: it may be a draft
      const strong = JSON.stringify(document).matchAll(/"_ref":"([^"]+)"(?!,"_weak":true)/g)
      for (const [, id] of strong) {
        expect(seen, `${document._id} → ${id}`).toContain(id)
      }
      seen.add(document._id)
    }
  })

  test.concurrent.each(seed.map((document) => [document._id, document]))(
    '%s has no error',
    async (_, document) => {
      const errors = await markers(document, seed)
      expect(errors.filter((marker) => marker.startsWith('error'))).toEqual([])
    },
  )
})
