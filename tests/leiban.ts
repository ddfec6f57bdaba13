import {type Finding} from '../plugins/copydesk/engine/index.ts'

/** What the checks must find in the seed's wire copy, `content/stories/leiban-wire.txt`. */

/** The repeated block: paragraphs 2 to 38 come again as 39 to 75; counted from 0 here. */
export const LEIBAN_REPEAT = {first: 1, second: 38, length: 37, kind: 'exact'} as const

/** The names in two spellings, with the severity. */
export const LEIBAN_NAMES = [
  'review hajar / hazari',
  'warning al-kadhimi / kadimi',
  'warning jawahar / johar',
  'warning leiban / lheiban',
  'warning nineveh / ninwa',
  'warning zaheer / zahir',
]

/** The names that findings are about, to compare with those above: a dateline is in capitals, its record is not. */
export const namesFound = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({rule}) => rule === 'name-spelling')
    .map(({severity, variants = []}) => {
      const spellings = variants.map(({text}) => text.toLowerCase())
      return `${severity} ${spellings.toSorted().join(' / ')}`
    })
    .toSorted()
