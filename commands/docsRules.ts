import {rulesPage} from './rulesPage.ts'
import {keepUpToDate} from './upToDate.ts'

/** `npm run docs:rules` writes `docs/rules.md` from the rules, and the same page into the package; with `-- --check` it only says whether it would change. */
keepUpToDate('docs/rules.md', () => rulesPage(), 'npm run docs:rules')
// the same for those who have the package alone
keepUpToDate('plugins/copydesk/rules.md', () => rulesPage(), 'npm run docs:rules')
