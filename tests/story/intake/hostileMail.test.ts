import {expect, test} from 'vitest'
import {expectQuick, long} from '../../hostileText.ts'
import {intakeOf} from './intakeOf.ts'

/** A mail that says a story as HTML and, with more behind it, as plain text. */
const mail = (more: string) =>
  [
    'From: Ann Lee <ann@harbor.example>',
    'Subject: Storm shuts ports',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The rain went on. ${more}`,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>The rain went on.</p>',
    '--b--',
    '',
  ].join('\r\n')

test('a mail is read at once, whatever number of marks of pictures in it do not end', () =>
  expectQuick(() => intakeOf(mail(long('[cid:', 300_000)), 'story.eml')))

test('marks of pictures in the plain text of a mail are no words that were left out', async () => {
  const {leftOut} = await intakeOf(mail('[cid:harbor@one] [image: The pier] Anew'), 'story.eml')
  expect(leftOut).toEqual([
    {text: 'Ann Lee, ann@harbor.example', why: expect.any(String)},
    {text: 'Anew', why: expect.any(String)},
  ])
})
