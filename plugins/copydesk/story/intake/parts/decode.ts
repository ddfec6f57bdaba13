/**
 * What the bytes of a text say: by their byte order mark, as UTF-16 where every other byte is zero, as UTF-8 where they
 * are UTF-8, else in the charset that the text declares in its first lines (XML, HTML), else in Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return new TextDecoder(unmarked).decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return decoderFor(declaredCharset(bytes)).decode(bytes)
  }
}

/** The UTF-16 that text is written in without a mark: of Latin letters, nine bytes in ten on one side are zero. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 4096)
  if (bytes.length % 2 === 1 || bytes.length < 8) return undefined
  const zeros = [0, 0]
  start.forEach((byte, index) => (zeros[index % 2] += byte === 0 ? 1 : 0))
  const most = 0.45 * start.length
  if (zeros[1] >= most && zeros[0] === 0) return 'utf-16le'
  return zeros[0] >= most && zeros[1] === 0 ? 'utf-16be' : undefined
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  return /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
}

function decoderFor(charset = 'windows-1252'): TextDecoder {
  try {
    // what says it is UTF-8 here is not
    return new TextDecoder(/^utf-?8$/i.test(charset) ? 'windows-1252' : charset)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
