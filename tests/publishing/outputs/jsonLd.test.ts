import {JSDOM} from 'jsdom'
import path from 'node:path'
import {type NewsArticle as SchemaOrgNewsArticle, type WithContext} from 'schema-dts'
import ts from 'typescript'
import {expect, test} from 'vitest'
import {newsArticle, scriptJson} from '../../../publishing/outputs/index.ts'
import {fullStory, HOSTILE, publication, withText, withWords} from './storyFixture.ts'

test('a story has what search engines ask for', () => {
  const article = newsArticle(fullStory, publication)
  // The vocabulary that others keep: the compiler refuses what schema.org does not know.
  const known: WithContext<SchemaOrgNewsArticle> = article
  expect(known).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://ledger.example/story/a-visit-to-leiban',
    url: 'https://ledger.example/story/a-visit-to-leiban',
    mainEntityOfPage: 'https://ledger.example/story/a-visit-to-leiban',
    headline: 'A visit to Leiban',
    description: 'Two forces & one village.',
    inLanguage: 'en',
    datePublished: '2026-01-02T08:00:00.000Z',
    dateModified: '2026-01-03T08:00:00.000Z',
    author: [
      {'@type': 'Person', name: 'Samya Kullab'},
      {'@type': 'Person', name: 'Jane Doe'},
      {'@type': 'Organization', name: 'AP'},
    ],
    publisher: {'@type': 'Organization', name: 'The Ledger', url: 'https://ledger.example'},
    isAccessibleForFree: true,
    articleSection: 'world',
    genre: 'feature',
    dateline: 'LEIBAN, Iraq (AP)',
    locationCreated: {'@type': 'Place', name: 'Leiban'},
    contentLocation: [
      {
        '@type': 'Place',
        name: 'Leiban',
        sameAs: 'https://www.geonames.org/1',
        geo: {'@type': 'GeoCoordinates', latitude: 35.5, longitude: 43.9},
        containedInPlace: {'@type': 'Place', name: 'Iraq'},
      },
    ],
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://cdn.example/images/p/d/abc-1600x900.jpg?rect=0,0,1600,450&w=1200&fit=max&auto=format',
        width: '1200',
        height: '338',
        caption: 'A checkpoint near Leiban.',
        creditText: 'Jane Doe/AP',
      },
    ],
    hasPart: [
      {
        '@type': 'Quotation',
        text: 'We are here together.',
        spokenByCharacter: {
          '@type': 'Person',
          name: 'Helmet Zahir',
          sameAs: 'https://www.wikidata.org/wiki/Q1',
          jobTitle: 'Col.',
        },
      },
      {'@type': 'Quotation', text: 'We knew.'},
    ],
    correction: [
      {
        '@type': 'CorrectionComment',
        name: 'Correction',
        text: 'An earlier version misspelled the village.',
        url: 'https://ledger.example/story/a-visit-to-leiban#correction-c-top',
        datePublished: '2026-01-03T08:00:00.000Z',
      },
      {
        '@type': 'CorrectionComment',
        name: 'Clarification',
        text: 'Both forces were there.',
        url: 'https://ledger.example/story/a-visit-to-leiban#correction-c-bottom',
      },
    ],
    copyrightHolder: {'@type': 'Organization', name: 'The Ledger'},
  })
})

test.each([
  ['no byline: the agency that filed it', {byline: null}, [{'@type': 'Organization', name: 'AP'}]],
  [
    'no byline and no dateline: the publisher',
    {byline: ' ', dateline: null},
    [{'@type': 'Organization', name: 'The Ledger', url: 'https://ledger.example'}],
  ],
])('%s', (_, fields, author) => {
  expect(newsArticle({...fullStory, ...fields}, publication).author).toEqual(author)
})

test('a paraphrase is not told as a quotation', () => {
  const quotes = [{...fullStory.quotes![0], type: 'paraphrase' as const}]
  expect(newsArticle({...fullStory, quotes}, publication)).not.toHaveProperty('hasPart')
})

test.each(HOSTILE)('%s stays within its script element, and is what was written', (_, text) => {
  for (const story of [withWords(fullStory, text), withText(fullStory, text)]) {
    const article = newsArticle(story, publication)
    const page = `<script type="application/ld+json">${scriptJson(article)}</script><p>After</p>`
    const {document} = new JSDOM(page).window
    expect(JSON.parse(document.querySelector('script')!.textContent)).toEqual(article)
    expect([
      document.querySelectorAll('*').length,
      document.querySelector('p')?.textContent,
    ]).toEqual([5, 'After'])
  }
})

test('what is made fits schema.org’s vocabulary, value by value', () => {
  const texts = HOSTILE.filter(([name]) => name !== 'very long')
  const made = [fullStory, ...texts.map(([, text]) => withText(fullStory, text))]
  const literals = made.map((story) => JSON.stringify(newsArticle(story, publication)))
  const wrong = literals[0].replace('"headline"', '"headlin"')
  const lines = [wrong, ...literals].map(
    (literal, i) => `export const a${i}: WithContext<NewsArticle> = ${literal}`,
  )
  expect(typeErrors(lines.join('\n'))).toEqual([[0, expect.any(String)]])
})

/** What the compiler says to a module that may use schema-dts, each with its line, from 0. */
function typeErrors(source: string): [line: number, message: string][] {
  const file = path.resolve('tests/publishing/outputs/made.ts')
  const text = `${source}\nimport {type NewsArticle, type WithContext} from 'schema-dts'\n`
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const {getSourceFile, fileExists} = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest)
  const program = ts.createProgram([file], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({messageText, file, start = 0}) => [
      file?.getLineAndCharacterOfPosition(start).line ?? -1,
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    ])
}
