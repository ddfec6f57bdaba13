import {zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {intakeOf, refusalOf} from './intakeOf.ts'

const utf8 = new TextEncoder()

test.each<[name: string, content: string | Uint8Array, sentence: string]>([
  ['empty.txt', '', 'empty.txt is empty.'],
  ['blank.txt', ' \n\n', 'blank.txt is empty.'],
  [
    'pdf.docx',
    '%PDF-1.7 …',
    'pdf.docx is a PDF: copy its text into the story, or save it as DOCX.',
  ],
  [
    'old.docx',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    'old.docx is an old Word or Outlook file: save it as DOCX or plain text.',
  ],
  [
    'photo.txt',
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'photo.txt is an image: add it to the story in the Studio.',
  ],
  [
    'what.txt',
    new Uint8Array([65, 66, 0, 1, 2, 3]),
    'what.txt is not a text file: choose a text, HTML, DOCX, Markdown, ninjs, NITF, NewsML-G2 or email file.',
  ],
  [
    'list.txt',
    'A crane fell.\n\n'.repeat(10_001),
    'list.txt has 10001 paragraphs: the limit for a story is 10000.',
  ],
  [
    'story.odt',
    zipSync({
      mimetype: [utf8.encode('application/vnd.oasis.opendocument.text'), {level: 0}],
      'content.xml': utf8.encode('<a/>'),
    }),
    'story.odt is an OpenDocument file: save it as DOCX or plain text.',
  ],
  [
    'new.json',
    JSON.stringify({
      uri: 'urn:1',
      standard: {name: 'ninjs', version: '9.9'},
      body_text: 'A crane fell.',
    }),
    'new.json is ninjs 9.9: only versions 1 to 3 can be read.',
  ],
  [
    'two.json',
    JSON.stringify([{uri: 'urn:1'}, {uri: 'urn:2'}]),
    'two.json is a list of 2 items: save each as a file of its own.',
  ],
  [
    'package.json',
    JSON.stringify({uri: 'urn:1', dependencies: {}}),
    'package.json is JSON, but not valid ninjs 1: ninjs has no field “dependencies”.',
  ],
  [
    'entity.xml',
    '<nitf><body><body.content><p>A &crane; fell.</p></body.content></body></nitf>',
    'entity.xml is damaged XML: line 1, undefined entity.',
  ],
  ['cut.docx', 'PK\u0003\u0004cut', 'cut.docx cannot be unpacked: it is damaged or incomplete.'],
  [
    'other.docx',
    zipSync({'a.txt': utf8.encode('a')}),
    'other.docx is a ZIP file, but not a Word file (DOCX): unpack it, or save its story as DOCX.',
  ],
  [
    'bomb.docx',
    zipSync({'word/document.xml': new Uint8Array(60e6)}),
    'bomb.docx unpacks to more than any story holds, so it was not opened.',
  ],
  [
    'many.docx',
    zipSync(
      Object.fromEntries(Array.from({length: 2500}, (_, at) => [`word/${at}`, new Uint8Array(1)])),
    ),
    'many.docx unpacks to more than any story holds, so it was not opened.',
  ],
  [
    'big.xml',
    `<?xml version="1.0"?><nitf><body>${'<p>A crane fell.</p>'.repeat(1_000_000)}</body></nitf>`,
    'big.xml is 20 MB: the limit for a file of this kind is 5 MB.',
  ],
  [
    'other.xml',
    '<?xml version="1.0"?><invoice><p>1</p></invoice>',
    'other.xml is XML, but neither NITF nor NewsML-G2: its first element is <invoice>.',
  ],
  [
    'broken.xml',
    '<?xml version="1.0"?><nitf><body>',
    'broken.xml is damaged XML: line 1, unclosed tag: body.',
  ],
  [
    'file.xml',
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]><nitf><body>&a;</body></nitf>',
    'file.xml declares XML entities of its own, which are not read: save it without them.',
  ],
  [
    'laughs.xml',
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf><body>&b;</body></nitf>',
    'laughs.xml declares XML entities of its own, which are not read: save it without them.',
  ],
  [
    'empty.xml',
    '<?xml version="1.0"?><nitf><body/></nitf>',
    'empty.xml is NITF without a story: it has no body.content.',
  ],
  [
    'deep.xml',
    `<?xml version="1.0"?><nitf>${'<p>'.repeat(500)}`,
    'deep.xml is not a story: it has too many elements or levels.',
  ],
  [
    'cut.json',
    '{"uri": "urn:1",',
    'cut.json is damaged JSON: Expected double-quoted property name in JSON at position 16 (line 1 column 17).',
  ],
  [
    'other.json',
    '{"uri": "urn:1", "hedline": "x"}',
    'other.json is JSON, but not valid ninjs 1: ninjs has no field “hedline”.',
  ],
  [
    'inner.json',
    '{"uri": "urn:1", "bodies": [{"text": "A crane fell."}]}',
    'inner.json is JSON, but not valid ninjs 2: ninjs has no field “bodies.0.text”.',
  ],
  [
    'urgent.json',
    '{"uri": "urn:1", "bodies": [{"value": "A crane fell."}], "urgency": "high"}',
    'urgent.json is JSON, but not valid ninjs 2: urgency: Instance type "string" is invalid. Expected "number".',
  ],
  ['bare.json', '{"uri": "urn:1"}', 'bare.json is ninjs without a body.'],
  [
    'silent.eml',
    'From: a@example.org\nMIME-Version: 1.0\n\n',
    'silent.eml is an email without text.',
  ],
  [
    'deep.html',
    `<html><body>${'<div>'.repeat(20_000)}x`,
    'deep.html cannot be read: its elements are nested too deeply.',
  ],
])('%s is refused with a sentence', async (name, content, sentence) => {
  expect(await refusalOf(content, name)).toBe(`IntakeError: ${sentence}`)
})

test.each([
  ['notes.docx', 'Crane falls\n\nKORSUND (AP) — A crane fell.', 'text'],
  ['story.txt', '<p>A crane fell.</p>', 'html'],
  ['story.md', 'A crane fell. Nobody was hurt.', 'text'],
  ['story.txt', '# Crane falls\n\nA **crane** fell.', 'markdown'],
  ['story.html', '{"uri": "urn:1", "body_text": "A crane fell."}', 'ninjs'],
  ['dpa.txt', 'Berlin (dpa) - Ein Kran ist umgefallen.\n\n# Notizblock\n\n## Orte', 'text'],
])('%s is told by its content: %s', async (name, content, format) => {
  expect((await intakeOf(content, name)).format).toBe(format)
})

test('old encodings and UTF-16 are read', async () => {
  const words = async (bytes: Uint8Array) =>
    (await intakeOf(bytes)).blocks.map(({children}) => children[0].text)
  expect(
    await words(Uint8Array.from('Un crané — ', (sign) => sign.charCodeAt(0) & 0xff)),
  ).toHaveLength(1)
  expect(
    await words(new Uint8Array([0x43, 0x72, 0x61, 0x6e, 0xe9, 0x20, 0x93, 0x78, 0x94])),
  ).toEqual(['Crané “x”'])
  expect(await words(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]))).toEqual(['AB'])
})
