/** What Windows-1252 has at 0x80 to 0x9f; its five gaps are the control characters of Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTES = new Map([...HIGH].map((sign, index) => [sign, 0x80 + index]))

const CONTINUATION = `[\\u0080-\\u00bf${HIGH.replace(/[\u0080-\u009f]/gu, '')}]`
/** A lead byte of UTF-8 and as many bytes after it as it asks for, several in a row. */
const RUN = new RegExp(
  `(?:[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3})+`,
  'gu',
)
/** `â€` whose last byte was lost stood for a closing quotation mark. */
const CUT = /â€(?=[\s.,;:!?]|$)/gu

/** `Â` that is left where a no-break space after it became a space, or its sign stands there already. */
const LEFT_OVER = /(?<=\p{Ll})Â(?=\s)|Â(?=[$€£§°©®\d])/gu
/** The same read as code page 437, the old one of DOS. */
const DOS: Record<string, string> = {
  ΓÇÖ: '’',
  ΓÇÿ: '‘',
  'ΓÇ£': '“',
  'ΓÇ¥': '”',
  ΓÇô: '–',
  ΓÇö: '—',
  ΓÇª: '…',
  '├⌐': 'é',
  '├í': 'á',
  '├╝': 'ü',
  '├╢': 'ö',
  '├ñ': 'ä',
  '├▒': 'ñ',
}
const DOS_RUN = new RegExp(Object.keys(DOS).join('|'), 'gu')

const decoder = new TextDecoder('utf-8', {fatal: true})

/** Where text is UTF-8 that was read as Windows-1252, once or several times, and what it stands for. */
export function decodedAgain(text: string): {offset: number; length: number; decoded: string}[] {
  if (!/[\u00c2-\u00f4Γ├]/u.test(text)) return []
  const found = [...text.matchAll(RUN)].flatMap(({0: run, index}) => {
    const decoded = decode(run)
    if (decoded === undefined || !isSure(run, text.slice(index + run.length))) return []
    return [{offset: index, length: run.length, decoded}]
  })
  const cut = [...text.matchAll(CUT)]
    .filter(({index}) =>
      found.every(({offset, length}) => index < offset || index >= offset + length),
    )
    .map(({0: run, index}) => ({offset: index, length: run.length, decoded: '”'}))
  const others = [
    ...[...text.matchAll(LEFT_OVER)].map(({0: run, index}) => ({
      offset: index,
      length: run.length,
      decoded: '',
    })),
    ...[...text.matchAll(DOS_RUN)].map(({0: run, index}) => ({
      offset: index,
      length: run.length,
      decoded: DOS[run]!,
    })),
  ]
  const isNew = ({offset, length}: {offset: number; length: number}) =>
    found.every((one) => offset + length <= one.offset || one.offset + one.length <= offset)
  return [...found, ...cut, ...others.filter(isNew)].sort((a, b) => a.offset - b.offset)
}

/** What the bytes say; undefined where a sign is no byte, or the bytes are no UTF-8. */
function decode(run: string): string | undefined {
  const bytes = Array.from(run, (sign) => BYTES.get(sign) ?? sign.codePointAt(0)!)
  if (bytes.some((byte) => byte > 0xff)) return undefined
  try {
    const text = decoder.decode(Uint8Array.from(bytes))
    return decode(text) ?? text
  } catch {
    return undefined
  }
}

/** A capital before a closing mark may be meant: `AMANHÃ”`, `CAFÉ”`. */
function isSure(run: string, after: string): boolean {
  if (run.length > 2) return true
  const [lead, next] = [run[0]!, run[1]!]
  if (/[«»¡¿]/u.test(next)) return /^\p{Ll}/u.test(after)
  if (next.charCodeAt(0) <= 0xbf) return true
  return /[ÃÄÅ]/u.test(lead) && (/^\p{Ll}/u.test(after) || /[€žŸœŒšŠƒ]/u.test(next))
}
