import {rulesPage} from './rulesPage.ts'
import {keepUpToDate} from './upToDate.ts'

/** `npm run docs:rules` writes `docs/rules.md` from the rules; with `-- --check` it only says whether it would change. */
keepUpToDate('docs/rules.md', () => rulesPage(), 'npm run docs:rules')
