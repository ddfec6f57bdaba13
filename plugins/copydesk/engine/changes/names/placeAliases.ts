import {type Token} from '../words/tokens.ts'

/** Names of one place, state or party, whose letters do not tell that it is one. */
const ALIASES = `
  ussr, soviet union | uk, united kingdom, britain, great britain, british | us, usa, united states, america, american, americans | drc, dr congo, democratic republic of congo, congo
  dprk, north korea | rok, south korea | burma, myanmar | holland, netherlands | ivory coast, cote divoire | czech republic, czechia
  swaziland, eswatini | turkey, turkiye | kiev, kyiv | kharkov, kharkiv | bombay, mumbai | peking, beijing | calcutta, kolkata | madras, chennai
  cape verde, cabo verde | east timor, timor leste | vatican, holy see | saigon, ho chi minh city | macedonia, north macedonia
  uae, emirates, united arab emirates | prc, china | gdr, east germany | nyc, new york city, new york | la, los angeles | dc, washington, washington dc
  wash, washington | ind, indiana | ark, arkansas | mo, missouri | miss, mississippi | mass, massachusetts | ore, oregon | ill, illinois | del, delaware | la, louisiana
  nm, new mexico | ny, new york | nj, new jersey | nh, new hampshire | nc, north carolina | nd, north dakota | sc, south carolina | sd, south dakota
  wva, west virginia | ri, rhode island | republican, r | democrat, democratic, d | conservative, tory
  cracow, krakow | odessa, odesa | lvov, lviv | kishinev, chisinau | rangoon, yangon | bangalore, bengaluru | canton, guangzhou | basle, basel
  marseilles, marseille | lyons, lyon | teheran, tehran | mecca, makkah | marrakesh, marrakech | gothenburg, goteborg | seville, sevilla
  hk, hong kong | nz, new zealand | me, maine | ont, ontario | que, quebec | alta, alberta | sask, saskatchewan | qld, queensland | tas, tasmania
  underground, tube | tories, conservatives | lib dems, liberal democrats | gop, republicans, republican party | scotland yard, metropolitan police, met
  ksa, saudi arabia | rsa, south africa | png, papua new guinea`
  .split(/[|\n]/u)
  .filter((group) => group.trim() !== '')
  .flatMap((group, number) =>
    group.split(',').map((name) => ({words: name.trim().split(' '), value: `place ${number}`})),
  )
  .sort((a, b) => b.words.length - a.words.length)
const MOST_WORDS = 4
const byWord = new Map<string, typeof ALIASES>()
for (const alias of ALIASES)
  for (const word of alias.words) byWord.set(word, [...(byWord.get(word) ?? []), alias])

/** One value for all names of a place, where a word is part of one: `USSR`, `Soviet Union`; several where it may be either. */
export function placeAliasesAt(tokens: readonly Token[], at: number): string[] {
  const aliases = byWord.get(tokens[at]!.key)
  const found: string[] = []
  for (const {words, value} of aliases ?? [])
    for (let start = Math.max(0, at - MOST_WORDS); start <= at; start++)
      if (
        start + words.length > at &&
        words.every((word, index) => tokens[start + index]?.key === word) &&
        tokens[start]!.isCapital
      )
        found.push(value)
  return found
}
