import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import de from '../../desk/i18n/de.ts'
import en from '../../desk/i18n/en.ts'
import pluginGerman from '../../plugins/copydesk/studio/i18n/de.ts'
import pluginEnglish from '../../plugins/copydesk/studio/i18n/en.ts'
import {textKeyOf} from '../../plugins/copydesk/studio/i18n/textKeyOf.ts'
import {whyText} from '../../plugins/copydesk/studio/i18n/whyText.ts'
import {
  INTAKE_ENGLISH,
  type IntakeError,
  type IntakeStory,
} from '../../plugins/copydesk/story/index.ts'
import {intakeOf} from '../story/intake/intakeOf.ts'
import {translation} from './translation.ts'

const placeholders = (text: string) => (text.match(/\{\{\w+/g) ?? []).sort()

test.each(Object.keys(en) as (keyof typeof en)[])(
  '%s: German fills in what English does',
  (key) => {
    expect(placeholders(de[key])).toEqual(placeholders(en[key]))
  },
)

test('the texts are sorted by their keys', () => {
  for (const texts of [en, de, INTAKE_ENGLISH])
    expect(Object.keys(texts)).toEqual(Object.keys(texts).sort())
})

test('no key stands both in the desk and in the plugin', () => {
  expect(Object.keys(en).filter((key) => key in pluginEnglish)).toEqual([])
})

const ENGLISH = /\b(?:the|is|are|and|of|with|no|not|was|it|its|which|read|file)\b/i

test.each(
  (Object.keys(INTAKE_ENGLISH) as (keyof typeof INTAKE_ENGLISH)[]).map((key) => [
    key,
    INTAKE_ENGLISH[key],
  ]),
)('%s: what is said of a file is found again and has German words', (key, english) => {
  const said = english.replace(/\{\{(\w+)\}\}/g, '«$1»')
  const values = Object.fromEntries(
    placeholders(english).map((name) => [name.slice(2), `«${name.slice(2)}»`]),
  )
  expect(textKeyOf(said, {[key]: english})).toEqual({key, values})
  const german = translation('de').t(key, values)
  expect(placeholders(pluginGerman[key])).toEqual(placeholders(english))
  expect(german.replaceAll(/«\w+»/g, '')).not.toMatch(ENGLISH)
})

/** One file of each format that leaves something out. */
const FILES: Record<string, string> = {
  'a.html':
    '<nav>Home</nav><h1>Crane falls</h1><p>A crane fell in the harbor. <a href="file:///x">More</a></p><table><tr><th>a</th><td>1</td></tr></table><footer>Imprint</footer>',
  'a.md':
    '---\nlayout: post\n---\n\n# Crane falls\n\nA **crane** fell on [Monday](https://a.example).\n',
  'a.eml':
    'From: Mara Tind <mara@a.example>\nDate: Mon, 02 Mar 2026 10:00:00 +0000\nSubject: Copy\nMIME-Version: 1.0\nContent-Type: text/plain\n\nBy Mara Tind\n\nKORSUND (AP) - A crane fell in the harbor.\n\n-- \nMara\n',
  'a.txt':
    'URGENT\n\nBC-Crane,210\n\nCrane falls\n\nEds: Adds quotes.\n\nKORSUND (AP) — A crane fell in the harbor.\n\n___\n\nENDS\n\nContact: Mara\n',
  'a.json': JSON.stringify({
    uri: 'urn:1',
    headline: 'Crane falls',
    body_text: 'A crane fell in the harbor.',
    associations: {a: {uri: 'urn:2', type: 'picture', headline: 'The crane'}},
    renditions: {web: {href: 'https://a.example'}},
  }),
  'a.nitf.xml':
    '<nitf><head><title>Crane</title></head><body><body.head><hedline><hl1>Crane falls</hl1></hedline><series>3</series><distributor>AP</distributor><person>Mara</person></body.head><body.content><p>A crane fell.</p><media media-type="video"><media-reference source="a.mp4"/></media><fn>Note</fn></body.content><body.end><tagline>Mara</tagline></body.end></body></nitf>',
}

test.each(Object.keys(FILES))(
  'a German Studio says in German what it left out of %s',
  async (name) => {
    const {leftOut}: IntakeStory = await intakeOf(FILES[name], name)
    const t = translation('de').t as Parameters<typeof whyText>[1]
    const said = leftOut.map(({why}) => whyText(why, t))
    expect(said.length).toBeGreaterThan(0)
    expect(said).toEqual(
      said.filter((text, index) => text !== leftOut[index].why && !ENGLISH.test(text)),
    )
  },
)

test('an error of the reader names its text, so that other languages can say it', async () => {
  const error = await intakeOf('', 'empty.txt').then(
    () => undefined,
    (thrown: IntakeError) => thrown,
  )
  expect({message: error?.message, fault: error?.fault, values: error?.values}).toEqual({
    message: 'empty.txt is empty.',
    fault: 'empty',
    values: {name: 'empty.txt'},
  })
})

/** Names of tools are put in by hand: `deskTexts.ts` looks them up. */
const APART = /^i18n|importTool\.ts$/

test.each(
  readdirSync('desk', {recursive: true, encoding: 'utf8'}).filter(
    (file) => /\.tsx?$/.test(file) && !APART.test(file),
  ),
)('no words stand in %s itself', (file) => {
  const source = readFileSync(`desk/${file}`, 'utf8')
  expect(
    source.match(/\b(?:title|text|aria-label|label|description)=?[(:]? ?['"`][A-Z][a-z].*/g),
  ).toBe(null)
  expect(source.match(/>\s*[A-Z][a-z]+ [a-z]+[^<{]*</g)).toBe(null)
})
