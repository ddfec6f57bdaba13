import {readFileSync} from 'node:fs'
import {Mutation} from '@sanity/mutator'
import {toMutationPatches} from 'sanity'
import {expect, test} from 'vitest'
import {datelineObject} from '../../../migrations/shared/datelineObject.ts'
import {
  blockText,
  isEmptyLift,
  type LiftChoice,
  liftSteps,
  type Patch,
  patchesOf,
  readLift,
  textBlocks,
  undoPatches,
  usualChoice,
  withSteps,
} from '../../../plugins/copydesk/story/index.ts'
import {formPatches} from '../../../plugins/copydesk/studio/fixes/formPatches.ts'

const STORY = `URGENT
Crane falls on quay in Korsund

By Mara Velten

KORSUND, Norvay (AP) — A crane fell onto the northern quay on Monday.

What is shut

The port said that these would wait:

• Ferries to the islands
• Ships with timber

Nobody was hurt.

ENDS
Contact: Port of Korsund, 555 0100`

let count = 0
const newKey = () => `k${count++}`

interface Body extends Record<string, unknown> {
  body: ReturnType<typeof textBlocks>
}

function pasted(text: string, fields: Record<string, unknown> = {}): Body {
  return {_type: 'article', ...fields, body: textBlocks(text, newKey)}
}

const read = (document: Body) =>
  readLift({
    document,
    text: ['body'],
    subhead: 'h2',
    list: 'bullet',
    fields: {headline: ['headline'], byline: ['byline'], dateline: ['dateline']},
    dateline: datelineObject,
    records: {locations: [{id: 'korsund', name: 'Korsund'}]},
  })

function lifted(document: Body, choice?: Partial<LiftChoice>) {
  const lift = read(document)
  const steps = liftSteps(document, ['body'], lift, {...usualChoice(lift), ...choice})
  return {steps, after: withSteps(document, steps)}
}

const shape = ({body}: Body) =>
  body.map((block) => `${block.listItem ?? block.style}: ${blockText(block)}`)

test('a whole story goes into its fields, and what is left out is told with the reason', () => {
  const document = pasted(STORY)
  const {after} = lifted(document)
  const {headline, byline, dateline} = after
  expect({headline, byline, dateline}).toEqual({
    headline: 'Crane falls on quay in Korsund',
    byline: 'Mara Velten',
    dateline: {
      _type: 'dateline',
      located: {_type: 'reference', _ref: 'korsund'},
      provider: 'AP',
    },
  })
  expect(shape(after)).toEqual([
    'normal: A crane fell onto the northern quay on Monday.',
    'h2: What is shut',
    'normal: The port said that these would wait:',
    'bullet: Ferries to the islands',
    'bullet: Ships with timber',
    'normal: Nobody was hurt.',
  ])
  expect(read(document).leftOut.map(({text, why}) => [text, why])).toEqual([
    ['URGENT', 'a priority or version of the wire'],
    ['ENDS', 'it ends the story'],
    ['Contact: Port of Korsund, 555 0100', 'it stands below the end of the story'],
  ])
  expect(isEmptyLift(read(after))).toBe(true)
})

test('a field that is filled keeps what it has, and the copy its line, unless somebody says otherwise', () => {
  const document = pasted(STORY, {headline: 'Port shut'})
  const {after} = lifted(document)
  expect(after.headline).toBe('Port shut')
  expect(shape(after)[0]).toBe('normal: Crane falls on quay in Korsund')
  const replaced = lifted(document, {head: ['headline']}).after
  expect(replaced.headline).toBe('Crane falls on quay in Korsund')
  expect(replaced.byline).toBeUndefined()
})

test('what was not chosen stays in the text', () => {
  const document = pasted(STORY)
  const {after} = lifted(document, {head: [], subheads: false, leftOut: false})
  expect(after).toEqual(document)
})

test('taken back, every field and every paragraph is as it was pasted', () => {
  const document = {_id: 'drafts.one', ...pasted(STORY, {byline: 'A Person'})}
  const choice: Partial<LiftChoice> = {head: ['headline', 'byline', 'dateline']}
  const {steps} = lifted(document, choice)
  const after = patched(document, patchesOf(steps))
  expect(after).toEqual(withSteps(document, steps))
  const {patches, kept} = undoPatches(after, steps)
  expect(kept).toBe(0)
  expect(patched(after, patches)).toEqual(document)
})

/** A document after the patches of a form, as the lake applies them. */
function patched(document: Record<string, unknown>, patches: Patch[]) {
  const id = '_id' in document ? document._id : ''
  const mutations = toMutationPatches(formPatches(patches)).map((patch) => ({
    patch: {id, ...patch},
  }))
  return new Mutation({mutations} as never).apply(document as never) as never as Body
}

test('the first heading of a page is its headline', () => {
  const document = pasted('Port shut\nA crane fell.\nNobody was hurt.')
  document.body[0].style = 'h2'
  const {after} = lifted(document)
  expect(after.headline).toBe('Port shut')
  expect(shape(after)).toEqual(['normal: A crane fell.', 'normal: Nobody was hurt.'])
})

test('the wire copy as pasted: its dateline and its subheads', () => {
  const lift = read(pasted(readFileSync('content/stories/leiban-wire.txt', 'utf8')))
  expect(lift.head.map(({kind, text}) => [kind, text])).toEqual([['dateline', 'LHEIBAN:']])
  expect(lift.subheads).toHaveLength(6)
  expect(lift.leftOut.map(({text}) => text)).toEqual([','])
})
