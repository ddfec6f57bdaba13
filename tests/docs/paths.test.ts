import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

/** Where a guide may begin a path: `engine/rules/` stands for the plugin's own. */
const ROOTS = ['', 'plugins/copydesk', 'lake']

/** A path in backticks: it has a slash, and nothing to fill in. */
const PATH = /`((?:[\w.-]+\/)+[\w.-]*)`/g
/** A link to a file of ours, to a heading in one, or to a heading of the same page. */
const LINK = /\]\(((?:\.\.?\/)*[\w./-]+\.(?:md|ts|png))?(?:#([^)\s]+))?\)/g

const EXAMPLES = [/your/i, /^(\.lake|data|fresh|sanity-plugin-copydesk|copydesk-lake)\//, /^@/]

test.each([
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'docs/how-the-lake-answers-a-query.md',
])('%s names files and folders that are there', (guide) => {
  const text = readFileSync(guide, 'utf8')
  const named = [...text.matchAll(PATH)]
    .map(([, name]) => name!)
    .filter((name) => !EXAMPLES.some((example) => example.test(name)))
  const roots = guide.startsWith('docs/how-the-lake') ? [...ROOTS, 'lake/groq'] : ROOTS
  const missing = [...new Set(named)].filter(
    (name) => !roots.some((root) => existsSync(path.join(root, name))),
  )
  expect(missing).toEqual([])
})

test.each([
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'docs/how-the-lake-answers-a-query.md',
  'docs/rules.md',
  'lake/DEFENSES.md',
  'lake/README.md',
  'plugins/copydesk/README.md',
  'publishing/README.md',
  'site/README.md',
])('%s links to files and headings that are there', (guide) => {
  expect(brokenLinks(guide, readFileSync(guide, 'utf8'))).toEqual([])
})

test('a link to a file, to a heading of it or to one of the same page is told where it leads nowhere', () => {
  const text = `# Here
[a](README.md) [b](docs/nothing.md) [c](README.md#two-commands-of-somebody-else)
[d](#here) [e](#there) [f](https://example.org/#there) [g](plugins/copydesk/README.md#every-way-to-publish)`
  expect(brokenLinks('NEW.md', text)).toEqual([
    'docs/nothing.md',
    'README.md#two-commands-of-somebody-else',
    '#there',
  ])
})

/** The links of a guide to a file, or to a heading of one, that is not there. */
function brokenLinks(guide: string, text: string): string[] {
  return [...text.matchAll(LINK)]
    .filter(([, to, heading]) => {
      const file = to && path.join(path.dirname(guide), to)
      if (file && !existsSync(file)) return true
      return heading && !headings(file ? readFileSync(file, 'utf8') : text).has(heading)
    })
    .map(([, to = '', heading]) => (heading ? `${to}#${heading}` : to))
}

/** The addresses that GitHub gives the headings of a page. */
function headings(text: string): Set<string> {
  const plain = text.replace(/^```[^]*?^```/gm, '')
  return new Set(
    [...plain.matchAll(/^#+ +(.+?) *$/gm)].map(([, title]) =>
      title!
        .replace(/\[(.*?)\]\(.*?\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}
