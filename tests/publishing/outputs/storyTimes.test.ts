import {expect, test} from 'vitest'
import {storyTimes} from '../../../publishing/outputs/index.ts'

const at = (hour: number) => `2026-01-02T${String(hour).padStart(2, '0')}:00:00.000Z`
const stored = {firstPublished: at(10), versionCreated: null, _createdAt: at(8)}

test.each([
  ['published once', {}, [10, 10]],
  ['a new version', {versionCreated: at(12)}, [10, 12]],
  ['a version older than the publication', {versionCreated: at(9)}, [10, 10]],
  ['a correction', {versionCreated: at(12), corrections: [{datePublished: at(13)}]}, [10, 13]],
  ['a correction without a date', {corrections: [{datePublished: null}]}, [10, 10]],
  ['no time of publication', {firstPublished: null}, [8, 8]],
  ['a time that is none', {firstPublished: 'yesterday', versionCreated: 'now'}, [8, 8]],
  ['another zone', {firstPublished: '2026-01-02T13:00:00+02:00'}, [11, 11]],
])('%s', (_, fields, [published, modified]) => {
  expect(storyTimes({...stored, ...fields})).toEqual({
    published: at(published),
    modified: at(modified),
  })
})
