import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

/** Where a guide may begin a path: `engine/rules/` stands for the plugin's own. */
const ROOTS = ['', 'plugins/copydesk', 'lake']

/** A path in backticks: it has a slash, and nothing to fill in. */
const PATH = /`((?:[\w.-]+\/)+[\w.-]*)`/g
const LINK = /\]\(((?:\.\.?\/)*[\w./-]+\.(?:md|ts|png))\)/g

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
  const linked = [...text.matchAll(LINK)].map(([, to]) => path.join(path.dirname(guide), to!))
  const roots = guide.startsWith('docs/how-the-lake') ? [...ROOTS, 'lake/groq'] : ROOTS
  const missing = [...new Set([...named, ...linked])].filter(
    (name) => !roots.some((root) => existsSync(path.join(root, name))),
  )
  expect(missing).toEqual([])
})
