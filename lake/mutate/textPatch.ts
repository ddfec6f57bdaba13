/** Characters that the parts of a patch are looked for in, all together, where they do not fit as they are: 150 ns each. */
const MAX_SEARCHED = 6_000_000
/** The same where they fit, which takes a hundredth of that. */
const MAX_COMPARED = 400_000_000

/** Characters of a part that diff-match-patch looks for at once; of a longer one it makes several. */
const MAX_WHOLE = 32

/** One part of a patch of a text: what is there, and what is to be. */
interface Hunk {
  /** Where it begins once those before it are applied, in bytes of UTF-8. */
  start: number
  before: string
  after: string
  /** As it was sent. */
  lines: string
}

/** A header of a part, at the beginning of a line. */
const HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@$/

/**
 * A text with a patch of diff-match-patch applied. Parts that fit where they say, as almost all do, are
 * put there; the others are left to `search`, which looks for the place that is most alike, and takes
 * long in a long text: for no more of them than it does in a moment.
 *
 * @param search applies a patch as the Studio does
 * @throws Error with half a sentence where the patch would take too long
 */
export function patchedText(
  text: string,
  patch: string,
  search: (text: string, patch: string) => string,
): string {
  const count = countOf(patch)
  if (count * text.length <= MAX_SEARCHED) return search(text, patch)
  const hunks = count * text.length <= MAX_COMPARED ? hunksOf(patch) : undefined
  if (!hunks) throw tooManyParts()
  const indexOf = indexes()
  let result = text
  for (const [i, {start, before, after, lines}] of hunks.entries()) {
    const at = indexOf(start, result)
    if (at === undefined || !result.startsWith(before, at)) {
      if ((hunks.length - i) * text.length > MAX_SEARCHED) throw tooManyParts()
      const rest = hunks.slice(i).map(({lines}) => lines)
      return search(result, rest.join(''))
    }
    result =
      before.length > MAX_WHOLE
        ? search(result, lines)
        : result.slice(0, at) + after + result.slice(at + before.length)
  }
  return result
}

/** @throws Error where a patch of texts at several places cannot be applied in a moment */
export function requireShort(patch: string, characters: number): void {
  if (countOf(patch) * characters > MAX_SEARCHED) throw tooManyParts()
}

function countOf(patch: string): number {
  return patch.split('@@ -').length
}

function tooManyParts(): Error {
  return new Error('it has too many parts for so long a text: set the text instead')
}

/** The parts of a patch; undefined where it cannot be read. */
function hunksOf(patch: string): Hunk[] | undefined {
  const hunks: Hunk[] = []
  for (const line of patch.split('\n')) {
    const [header, start, length] = HEADER.exec(line) ?? []
    if (header !== undefined) {
      const isEmpty = length === '0'
      hunks.push({start: Number(start) - (isEmpty ? 0 : 1), before: '', after: '', lines: ''})
    }
    const hunk = hunks.at(-1)
    if (!hunk) return undefined
    hunk.lines += `${line}\n`
    if (header !== undefined || line === '') continue
    const words = decoded(line.slice(1))
    if (words === undefined || !' +-'.includes(line[0])) return undefined
    if (line[0] !== '+') hunk.before += words
    if (line[0] !== '-') hunk.after += words
  }
  return hunks
}

function decoded(words: string): string | undefined {
  try {
    return decodeURI(words)
  } catch {
    return undefined
  }
}

/**
 * Tells where in a text a byte of its UTF-8 is, undefined for none, or one within a character. To be
 * asked in order; what is before the last answer must not change meanwhile.
 */
function indexes(): (byte: number, text: string) => number | undefined {
  let at = 0
  let byte = 0
  return (wanted, text) => {
    while (byte < wanted) {
      const code = text.codePointAt(at)
      if (code === undefined) return undefined
      byte += code <= 0x7f ? 1 : code <= 0x7ff ? 2 : code <= 0xffff ? 3 : 4
      at += code > 0xffff ? 2 : 1
    }
    return byte === wanted ? at : undefined
  }
}
