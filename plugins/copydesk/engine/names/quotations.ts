/** Where a paragraph quotes: `[start, end)` pairs in order. A quotation left open runs to the end. */
export function quotations(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let from = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const opens = code === 0x201c || code === 0xab || code === 0x201e
    const closes = code === 0x201d || code === 0xbb
    const either = code === 0x22
    if (from < 0 && (opens || either)) from = at
    else if (from >= 0 && (closes || either)) {
      ranges.push([from, at + 1])
      from = -1
    }
  }
  if (from >= 0) ranges.push([from, text.length])
  return ranges
}
