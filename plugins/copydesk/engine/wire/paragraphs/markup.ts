/**
 * Plain copy is often HTML that lost half of itself: entities, and tags between the words. Both are read as what they
 * stand for.
 */

/** The names of U+00A0 to U+00FF in HTML, in order. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc ' +
  'euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml'
).split(' ')

/** Those of other signs that news copy has. */
const SIGNS: Record<string, string> = {
  amp: '&',
  apos: "'",
  bull: '•',
  dagger: '†',
  euro: '€',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsaquo: '‹',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  minus: '−',
  ndash: '–',
  OElig: 'Œ',
  oelig: 'œ',
  prime: '′',
  Prime: '″',
  quot: '"',
  rdquo: '”',
  rsaquo: '›',
  rsquo: '’',
  bdquo: '„',
  sbquo: '‚',
  Scaron: 'Š',
  scaron: 'š',
  trade: '™',
  Yuml: 'Ÿ',
  Zcaron: 'Ž',
  zcaron: 'ž',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  horbar: '―',
}

const NAMED = new Map([
  ...LATIN_1.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries(SIGNS),
  ['nbsp', ' '] as const,
  ['shy', ''] as const,
])

/** What Windows-1252 has at 128 to 159, which pages name by those numbers. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text with the signs that its entities stand for; what is no entity stays. One pass: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/g,
    (entity, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name) return NAMED.get(name) ?? entity
      const point = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
      if (point === 0xa0) return ' '
      if (point >= 0x80 && point < 0xa0) return WINDOWS_1252[point - 0x80]
      const isText = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      return isText ? String.fromCodePoint(point) : entity
    },
  )
}

const BLOCK_TAG =
  /^<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|tr|table|tbody|thead|section|article|hr|pre|body|html|head|figure|figcaption|header|footer)\b/i
const TAG =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|tr|td|th|table|tbody|thead|section|article|hr|pre|body|html|head|figure|figcaption|header|footer|a|b|i|u|em|strong|span|font|small|big|sub|sup|center|img|abbr|cite|q|strike|s)\b(?:\s[^<>]*)?\/?>/gi

/** A line without its tags: one part for each block of it, and the tags that said something (an address, say). */
export function withoutTags(line: string): {parts: string[]; tags: string[]} {
  if (!line.includes('<')) return {parts: [line], tags: []}
  const tags: string[] = []
  const text = line.replace(TAG, (tag) => {
    if (/^<\/?\w+\s[^<>]*[\p{L}\p{N}]/u.test(tag)) tags.push(tag)
    return BLOCK_TAG.test(tag) ? '\n' : ''
  })
  return {parts: text.split('\n'), tags}
}
