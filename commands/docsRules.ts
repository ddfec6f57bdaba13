import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {rulesPage} from './rulesPage.ts'

/** `npm run docs:rules` writes `docs/rules.md` from the rules; with `-- --check` it only says whether it would change. */
const file = path.resolve('docs/rules.md')
const page = rulesPage()
const isUpToDate = existsSync(file) && readFileSync(file, 'utf8') === page
if (isUpToDate) console.log('docs/rules.md is up to date.')
else if (process.argv.includes('--check')) {
  console.error('docs/rules.md is out of date; run: npm run docs:rules')
  process.exitCode = 1
} else {
  writeFileSync(file, page)
  console.log('Wrote docs/rules.md.')
}
