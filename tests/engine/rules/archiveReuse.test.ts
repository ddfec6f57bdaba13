import {expect, test} from 'vitest'
import {alarm, archiveFindings, article, ferry, fresh} from './archive.ts'

test('paragraphs in a row that one earlier story has are one finding', () => {
  const [finding, ...others] = archiveFindings(
    article(fresh, ferry, alarm.replace('hour', 'evening')),
  )
  expect(others).toEqual([])
  expect(finding).toEqual({
    id: finding.id,
    rule: 'archive-reuse',
    severity: 'review',
    message:
      'Paragraphs 2–3 were published before, in story may-ferry. Check that the repeat is intended and still accurate.',
    phrases: [
      {
        key: 'finding.archive-reuse',
        values: {
          place: {
            key: 'finding.places',
            values: {list: [{key: 'finding.place.paragraphs', values: {from: 2, to: 3}}]},
          },
          where: {key: 'finding.archive-story', values: {story: 'may-ferry'}},
          count: 2,
        },
      },
      {key: 'finding.archive-sure'},
    ],
    spans: [
      {paragraph: 1, offset: 0, length: ferry.length, text: ferry, path: ['body', {_key: 'k1'}]},
      {
        paragraph: 2,
        offset: 0,
        length: alarm.length + 3,
        text: alarm.replace('hour', 'evening'),
        path: ['body', {_key: 'k2'}],
      },
    ],
    evidence: [
      {
        weighs: 'for',
        code: 'reuse-exact',
        text: '1 paragraph word for word.',
        phrase: {key: 'finding.reuse-exact', values: {count: 1}},
      },
      {
        weighs: 'for',
        code: 'reuse-near',
        text: '1 paragraph in nearly the same words.',
        phrase: {key: 'finding.reuse-near', values: {count: 1}},
      },
    ],
    archive: [{story: 'may-ferry', position: 0}],
  })
})

test('what one earlier story has is one finding, and a copy in the story itself is told once', () => {
  const findings = archiveFindings(article(ferry, fresh, fresh.toUpperCase(), alarm, ferry))
  expect(findings.map(({message, spans}) => [message, spans.map((s) => s.paragraph)])).toEqual([
    [
      'Paragraph 1 and paragraph 4 were published before, in story may-ferry. Check that the repeat is intended and still accurate.',
      [0, 3],
    ],
  ])
})

test('a story is not held against its own published version', () => {
  expect(archiveFindings({...article(ferry), _id: 'drafts.may-ferry'})).toEqual([])
  expect(archiveFindings({...article(ferry), _id: 'versions.rABC.may-ferry'})).toEqual([])
})
