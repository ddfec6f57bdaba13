/** One server-sent event. */
export interface StreamEvent {
  event: string
  id?: string
  data: Record<string, unknown>
}

/** Reads server-sent events from an address until `count` of them are there, then leaves; `onFirst` hears of the first. */
export async function readEvents(
  url: string,
  count: number,
  headers: Record<string, string> = {},
  onFirst?: () => void,
): Promise<StreamEvent[]> {
  const abort = new AbortController()
  const response = await fetch(url, {headers, signal: abort.signal})
  let text = ''
  const events: StreamEvent[] = []
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop()!
    const isFirst = events.length === 0
    events.push(...blocks.flatMap(parse))
    if (isFirst && events.length > 0) onFirst?.()
    if (events.length >= count) break
  }
  abort.abort()
  return events
}

function parse(block: string): StreamEvent[] {
  const lines = block.split('\n')
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  const event = field('event')
  return event ? [{event, id: field('id'), data: JSON.parse(field('data')!)}] : []
}
