const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Whether an element stands apart from its neighbors. */
export const isBlockElement = (node: Node) => BLOCKS.has((node as Element).localName ?? '')

/** Elements that show nothing. */
export const SILENT = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'head',
  'title',
  'base',
])

/** What a reader sees of a node, with a line break where a block starts or ends. */
export function visibleText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? ''
  if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return ''
  const name = (node as Element).localName ?? ''
  if (SILENT.has(name)) return ''
  const inside = [...node.childNodes].map(visibleText).join('')
  return BLOCKS.has(name) ? `\n${inside}\n` : inside
}

export const oneLine = (text: string) =>
  text
    .split(/\s*\n\s*/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join(' · ')

export const wordsIn = (node: Node) => visibleText(node).split(/\s+/u).filter(Boolean).length
