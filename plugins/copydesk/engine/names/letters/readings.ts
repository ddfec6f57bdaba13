// What a name sounds like if its spelling is read by the habits of one family of languages: two
// spellings with one reading are often one name. Each list is applied in order; after it doubled
// letters are made single. From the romanization tables of BGN/PCGN (Arabic, Persian, Russian,
// Ukrainian), Wade–Giles and Hanyu Pinyin (Chinese), and the spelling of German, French and English.

type Rules = [RegExp, string][]

const ARABIC: Rules = [
  [/[kqc]h|gh/g, 'k'],
  [/sch|sh/g, 'S'],
  [/[dt]h/g, 't'],
  [/ph/g, 'f'],
  [/zh|dj/g, 'j'],
  [/ou|oo|w/g, 'u'],
  [/ee|ie|ei|ai|ay|ey|iy|ij/g, 'i'],
  [/y/g, 'i'],
  [/[qc]/g, 'k'],
  [/h/g, ''],
  [/o/g, 'u'],
  [/e/g, 'i'],
]

const SLAVIC: Rules = [
  [/shch|sch|szcz/g, 'S'],
  [/tch|cz|ch|kh|x/g, 'h'],
  [/sh|sz/g, 'S'],
  [/dzh|zh|dj/g, 'j'],
  [/g/g, 'h'],
  [/(?:iy|yy|ij|yj|ii|y|i|j)$/, 'i'],
  [/yo|jo|io/g, 'o'],
  [/[yji][ea]/g, 'a'],
  [/ts|tz|c/g, 's'],
  [/w|v|ff|f/g, 'v'],
  [/[yj]/g, 'i'],
  [/e/g, 'i'],
  [/o/g, 'a'],
]

const WESTERN: Rules = [
  [/ck|c(?![eihy])|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/sch|ch|sh/g, 'S'],
  [/ph/g, 'f'],
  [/tz|z/g, 's'],
  [/th|dt|tt/g, 't'],
  [/eau|au|ow/g, 'o'],
  [/ou/g, 'u'],
  [/x|cks/g, 'ks'],
  [/h/g, ''],
  [/y|ie|ey|ee|ei|ea|ae/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/[es]$/, ''],
  [/^mc/, 'mak'],
]

const CHINESE: Rules = [
  [/hs/g, 'x'],
  [/zh|ch|j|q/g, 'C'],
  [/sh|x|s/g, 's'],
  [/ts|tz|z|c/g, 'C'],
  [/[kg]/g, 'k'],
  [/[pb]/g, 'p'],
  [/[td]/g, 't'],
  [/ou|u|w|o/g, 'u'],
  [/y|i|e/g, 'i'],
  [/h/g, ''],
]

/** The four readings of a folded name: Arabic and Persian, Slavic, western European, Chinese. */
export function readings(name: string): string[] {
  return [ARABIC, SLAVIC, WESTERN, CHINESE].map((rules) =>
    rules
      .reduce((text, [pattern, sound]) => text.replace(pattern, sound), name)
      .replace(/(.)\1+/g, '$1'),
  )
}
