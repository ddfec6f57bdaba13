/** A text as it was meant, and for each of its code units, and for its end, the place in the text as it is written. */
export interface Repaired {
  text: string
  places: number[]
}

/** What Windows-1252 has for the bytes 80–9F: broken UTF-8 is most often shown in it. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const NEXT = `[\\x80-\\xbf${WINDOWS}]`
/** Broken UTF-8, a quotation mark or an à that lost its last byte; quoted-printable; character references. */
const DAMAGE = new RegExp(
  `((?:[Â-ß]${NEXT}|[à-ï]${NEXT}{2}|[ð-ô]${NEXT}{3})+)|â€|(?<!\\p{Lu})(Ã)(?= |$)|((?:=[89A-F][\\dA-F]){2,})|&(?:#(\\d+)|#[xX]([\\da-fA-F]+)|([a-zA-Z]{2,8}));`,
  'gu',
)
const SUSPECT = /[&=Â-ô]/
/** What one broken character may be: a letter with a mark, a sign. Anything else is what it looks like: `CAFÉ»`. */
const LIKELY = /^[\xa0-\u024f\u0400-\u04ff\u1e00-\u1eff\u2010-\u203a\u20ac\ufb00-\ufb04]$/u
/** Broken twice, by two programs, and read once too little. */
const MAX_ROUNDS = 3

/** The text with broken UTF-8 mended and character references read; undefined where there are none. */
export function repairEncoding(written: string): Repaired | undefined {
  let known: Repaired | undefined
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = repairOnce(known?.text ?? written)
    if (!next) return known
    const before = known?.places
    known = before ? {...next, places: next.places.map((place) => before[place])} : next
  }
  return known
}

function repairOnce(text: string): Repaired | undefined {
  if (!SUSPECT.test(text)) return undefined
  let result = ''
  let from = 0
  const places: number[] = []
  const keep = (to: number) => {
    result += text.slice(from, to)
    for (; from < to; from++) places.push(from)
  }
  for (const match of text.matchAll(DAMAGE)) {
    const meant = meantBy(match)
    if (meant === undefined) continue
    keep(match.index)
    result += meant
    for (let i = 0; i < meant.length; i++) places.push(from)
    from += match[0].length
  }
  if (from === 0) return undefined
  keep(text.length)
  places.push(from)
  return {text: result, places}
}

function meantBy([all, utf8, accented, printable, decimal, hex, name]: RegExpMatchArray) {
  if (utf8) {
    const meant = decoded(Array.from(all, byteOf))
    return meant.length > 1 || LIKELY.test(meant) ? meant : undefined
  }
  if (accented) return 'à'
  if (printable)
    return decoded(
      all
        .slice(1)
        .split('=')
        .map((byte) => parseInt(byte, 16)),
    )
  if (name) return named(name)
  const point = decimal ? +decimal : parseInt(hex ?? '201d', 16)
  if (point >= 0x80 && point < 0xa0) return WINDOWS[point - 0x80]
  return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : undefined
}

const byteOf = (sign: string) =>
  sign < '\u0100' ? sign.charCodeAt(0) : WINDOWS.indexOf(sign) + 0x80

const decoded = (bytes: number[]) => new TextDecoder().decode(Uint8Array.from(bytes))

/** `&eacute;` is e, since accents do not part words; `&rsquo;` an apostrophe; all else parts words. */
function named(name: string): string {
  const letter = /^(.)(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)$|^(..)lig$/u.exec(name)
  if (letter) return (letter[1] ?? letter[2]).replace('sz', 'ss')
  if (name === 'amp') return '&'
  if (/^(?:shy|zwn?j)$/u.test(name)) return ''
  return /^(?:apos|.squo)$/u.test(name) ? "'" : /quo/u.test(name) ? '"' : ' '
}
