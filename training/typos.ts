const NEIGHBOURS: Record<string, string> = {
  q: 'wa',
  w: 'qeas',
  e: 'wrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'ol',
  a: 'qwsz',
  s: 'awedxz',
  d: 'serfcx',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  z: 'asx',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgb',
  b: 'vghn',
  n: 'bhjm',
  m: 'njk',
}

/** A folded name with one letter after the first dropped, doubled, exchanged with the next, or mistyped. */
export function typoOf(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 1))
  const start = name.slice(0, at)
  const letter = name[at]!
  const rest = name.slice(at + 1)
  const kind = Math.floor(random() * 4)
  if (kind === 0) return start + rest
  if (kind === 1) return start + letter + letter + rest
  if (kind === 2 && rest && rest[0] !== letter) return start + rest[0] + letter + rest.slice(1)
  const keys = NEIGHBOURS[letter]!
  return start + keys[Math.floor(random() * keys.length)]! + rest
}
