import {Mutation} from '@sanity/mutator'
import {toMutationPatches} from 'sanity'
import {expect, test} from 'vitest'
import {
  readDocument,
  type Patch,
  type Step,
  patchesOf,
  standingSteps,
  undoPatches,
  type Remedy,
  remediesOf,
  stringChanges,
  resolveOptions,
} from '../../plugins/copydesk/story/index.ts'
import {formPatches} from '../../plugins/copydesk/studio/fixes/formPatches.ts'
import {type Article, blockText, seedRecords, wireCopy} from '../studio/leiban.ts'

test('the Leiban repeat: the later 37 paragraphs go, the suggestion first; or the earlier ones', () => {
  const story = wireCopy()
  const remedies = remediesFor(story, 'duplicate-paragraph')
  expect(remedies.map((remedy) => remedy.kind === 'repeat' && [remedy.keep, remedy.count])).toEqual(
    [
      ['first', 37],
      ['second', 37],
    ],
  )
  expect(afterRemedy(story, remedies[0]).body).toEqual([
    ...story.body.slice(0, 38),
    ...story.body.slice(75),
  ])
  expect(afterRemedy(story, remedies[1]).body).toEqual([
    ...story.body.slice(0, 1),
    ...story.body.slice(38),
  ])
})

test('“Use Zahir everywhere” writes Zahir in every place and leaves the rest', () => {
  const story = wireCopy()
  const remedy = remediesFor(story, 'name-spelling', 'Zaheer').find(
    (one) => one.kind === 'spelling' && one.spelling === 'Zahir',
  ) as Remedy
  const texts = afterRemedy(story, remedy).body.map(blockText)
  expect(texts).toEqual(story.body.map((block) => blockText(block).replaceAll('Zaheer', 'Zahir')))
})

test('every remedy of the wire copy is taken back whole', () => {
  const story = wireCopy()
  const {findings, paragraphs} = readDocument(story, resolveOptions(), seedRecords)
  for (const remedy of findings.flatMap((finding) => remediesOf(story, finding, paragraphs))) {
    const steps = stepsOf(story, remedy)
    const changed = apply(story, patchesOf(steps))
    expect(changed).not.toEqual(story)
    const {patches, kept} = undoPatches(changed, steps)
    expect([apply(changed, patches), kept]).toEqual([story, 0])
  }
})

test('taking back leaves a place that has been changed since, and counts it', () => {
  const steps: Step[] = [
    {kind: 'string', path: ['headline'], before: 'Zaheer waits', after: 'Zahir waits'},
    {kind: 'string', path: ['standfirst'], before: 'Zaheer is tired', after: 'Zahir is tired'},
  ]
  const now = {headline: 'Zahir still waits', standfirst: 'Zahir is tired'}
  const {patches, kept} = undoPatches(now, steps)
  expect(kept).toBe(1)
  expect(apply({...now, _id: 'a', _type: 'article'} as never, patches)).toMatchObject({
    headline: 'Zahir still waits',
    standfirst: 'Zaheer is tired',
  })
})

test('a step is not taken where the text has changed since, and is counted', () => {
  const [moved, still]: Step[] = [
    {kind: 'string', path: ['headline'], before: 'Zaheer waits', after: 'Zahir waits'},
    {kind: 'string', path: ['standfirst'], before: 'Zaheer is tired', after: 'Zahir is tired'},
  ]
  const decision: Step = {kind: 'append', array: ['decisions'], items: [{_key: 'a'}]}
  const now = {headline: 'Zaheer waits for news', standfirst: 'Zaheer is tired'}
  expect(standingSteps(now, [moved, still, decision])).toEqual({steps: [still, decision], kept: 1})
})

test('removed blocks go back where they stood, though others were added around them', () => {
  const story = wireCopy()
  const [remedy] = remediesFor(story, 'duplicate-paragraph')
  const steps = stepsOf(story, remedy)
  const changed = apply(story, patchesOf(steps))
  const added = {...changed, body: [story.body[70], ...changed.body.slice(0, -1)]}
  added.body[0] = {...added.body[0], _key: 'new'}
  const {patches} = undoPatches(added, steps)
  expect(apply(added, patches).body.map(({_key}) => _key)).toEqual([
    'new',
    ...story.body.slice(0, 75).map(({_key}) => _key),
  ])
})

test.each([
  ['a plain string', {headline: 'Zaheer waits'}, ['headline'], 0, 'Zaheer', 'Zahir waits'],
  ['text that has changed since', {headline: 'He waits'}, ['headline'], 0, 'Zaheer', undefined],
  ['a place that is gone', {}, ['body', {_key: 'a'}], 0, 'Zaheer', undefined],
])('an edit of %s', (_, document, path, offset, text, after) => {
  const edit = {path, offset, length: text.length, text, replacement: 'Zahir'}
  expect(stringChanges(document, [edit]).map((change) => change.after)).toEqual(
    after ? [after] : [],
  )
})

test('letters that a replacement keeps stay in their spans', () => {
  const spans = [
    span('a', 'Then Al-'),
    span('b', 'Kadhimi'),
    span('c', ' spoke, and Kadhimi left.'),
  ]
  const document = {body: [{_key: 'p', children: spans}]}
  const path = ['body', {_key: 'p'}]
  const edits = [
    {path, offset: 5, length: 10, text: 'Al-Kadhimi', replacement: 'al-Kadhimi'},
    {path, offset: 27, length: 7, text: 'Kadhimi', replacement: 'al-Kadhimi'},
  ]
  expect(stringChanges(document, edits).map(({before, after}) => [before, after])).toEqual([
    ['Then Al-', 'Then al-'],
    [' spoke, and Kadhimi left.', ' spoke, and al-Kadhimi left.'],
  ])
})

test('a quotation is changed only where it is agreed to', () => {
  const body = [
    'Colonel Kahar Johar spoke in the village of Leiban.',
    'Johar said that the road was open.',
    '“Colonel Jawahar told us to wait,” a soldier said.',
    'Later Jawahar explained that the village was safe.',
  ].map((text, index) => ({_key: `b${index}`, _type: 'block', children: [span('s', text)]}))
  const story = {_id: 'drafts.a', _type: 'article', body} as unknown as Article
  const remedy = remediesFor(story, 'name-spelling', 'Jawahar').find(
    (one) => one.kind === 'spelling' && one.spelling === 'Johar',
  )
  if (remedy?.kind !== 'spelling') throw new Error('no remedy')
  expect(remedy.quoted.map(({text}) => text)).toEqual(['Jawahar'])
  const untouched = apply(story, patchesOf(stepsOf(story, remedy)))
  expect(untouched.body.map(blockText)[2]).toContain('Jawahar')
  const agreed = {...remedy, edits: [...remedy.edits, ...remedy.quoted]}
  expect(afterRemedy(story, agreed).body.map(blockText)[2]).toContain('Colonel Johar told')
})

function span(_key: string, text: string) {
  return {_type: 'span', _key, text, marks: []}
}

function remediesFor(story: Article, rule: string, spelling?: string): Remedy[] {
  const {findings, paragraphs} = readDocument(story, resolveOptions(), seedRecords)
  const finding = findings.find(
    (one) => one.rule === rule && (!spelling || one.variants?.some(({text}) => text === spelling)),
  )
  if (!finding) throw new Error(`no ${rule} finding`)
  return remediesOf(story, finding, paragraphs)
}

function stepsOf(story: Article, remedy: Remedy): Step[] {
  const edits = remedy.kind === 'repeat' ? remedy.cuts : remedy.edits
  const changes = stringChanges(story, edits).map((change): Step => ({kind: 'string', ...change}))
  return remedy.kind === 'repeat' ? [...changes, ...remedy.steps] : changes
}

const afterRemedy = (story: Article, remedy: Remedy) =>
  apply(story, patchesOf(stepsOf(story, remedy)))

function apply(document: Article, patches: Patch[]): Article {
  const mutations = toMutationPatches(formPatches(patches)).map((patch) => ({
    patch: {id: document._id, ...(patch as object)},
  }))
  const mutation = new Mutation({mutations} as never)
  const {_rev, ...changed} = mutation.apply(structuredClone(document) as never) as Article
  return (document._rev ? {...changed, _rev} : changed) as Article
}
