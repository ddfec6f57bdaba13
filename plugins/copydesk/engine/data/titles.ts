import {listedWords} from './wordLists.ts'
import {wordSet} from './wordSet.ts'

// Forms of address, ranks and offices as news style guides (AP, Guardian, Reuters) print them before
// a name; written for this project.

/** Ranks and offices that an editor expects a person to keep through a story; in the form of `TITLES`. */
export const RANKS = wordSet(`
  colonel col general gen major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm
  commander cmdr brigadier marshal inspector superintendent constable
  professor prof judge justice senator sen bishop archbishop cardinal rabbi imam ayatollah mullah`)

/** Lower case, without a full stop. Each may stand before a name and is no part of it. */
export const TITLES = new Set([
  ...RANKS,
  ...wordSet(`
  mr mrs ms miss mx dr sir dame lord lady baron baroness earl count countess duke
  duchess viscount king queen prince princess emperor empress sultan emir pope
  father fr sister brother rev reverend pastor sheikh sheik
  hojatoleslam maulana mufti mukhtar haji hajji swami saint st
  president vice premier chancellor minister secretary ambassador consul envoy governor gov mayor
  representative rep congressman congresswoman councillor councilman councilwoman
  assemblyman delegate speaker chairman chairwoman chair chief director commissioner
  attorney prosecutor sheriff detective officer agent
  private pvt lance warrant airman petty
  coach manager striker midfielder goalkeeper defender
  actor actress singer author artist producer comedian journalist correspondent editor
  uncle aunt grandfather grandmother señor señora monsieur madame herr frau don doña signor signora
  mp mep msp former acting deputy interim assistant ex`),
])

/**
 * What people are called before their names in lower case, or with a capital as a label: `Administrator`; none until
 * the word lists are there.
 */
export const OCCUPATIONS = listedWords('occupations')
