import {PLUGIN_README, withOptionsTable} from './optionsTable.ts'
import {keepUpToDate} from './upToDate.ts'

/**
 * `npm run docs:options` writes the table of the options in the README of the plugin; with `-- --check` it only says
 * whether it would change.
 */
keepUpToDate(PLUGIN_README, withOptionsTable, 'npm run docs:options')
