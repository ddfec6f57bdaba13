import {rulesPage} from './rulesPage.ts'
import {keepUpToDate} from './upToDate.ts'

/** `npm run docs:rules` writes `docs/rules.md` from the rules, and the same page into the package; with `-- --check` it only says whether it would change. */
for (const file of ['docs/rules.md', 'plugins/copydesk/rules.md'])
  keepUpToDate(file, () => rulesPage(), 'npm run docs:rules')
