import {Stack, Text} from '@sanity/ui'

/** A line of a preview; without `after`, the text goes. */
export interface ChangeLine {
  before: string
  after?: string
  /** Where it stands, of text that goes. */
  place?: string
  /** The words around, where the change alone says too little. */
  around?: [before: string, after: string]
}

/** What changes into what, all of it; equal changes are told once, with their number. */
export function Changes({lines}: {lines: ChangeLine[]}) {
  const counted = countLines(lines)
  return (
    <Stack
      as="ul"
      gap={3}
      role="list"
      // letters reach beyond the box of a `Text`, and what scrolls would cut them
      style={{maxHeight: '22em', overflowY: 'auto', paddingBlock: 6}}
      tabIndex={0}
    >
      {counted.map(({place, before, after, around, count}) => (
        <Text
          as="li"
          key={`${place} ${before} ${after} ${around?.join(' ')}`}
          size={1}
          style={{overflowWrap: 'anywhere', whiteSpace: 'pre-wrap'}}
        >
          {place && `${place}: `}
          {around?.[0]}
          {before && <del>{before}</del>}
          {after && (
            <>
              {!around && ' → '}
              <ins style={{fontWeight: 600}}>{after}</ins>
            </>
          )}
          {around?.[1]}
          {count > 1 && ` (${count})`}
        </Text>
      ))}
    </Stack>
  )
}

function countLines(lines: ChangeLine[]): (ChangeLine & {count: number})[] {
  const byText = Map.groupBy(lines, ({place, before, after, around}) =>
    JSON.stringify([place, before, after, around]),
  )
  return [...byText.values()].map((same) => ({...same[0], count: same.length}))
}
