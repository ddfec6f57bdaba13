import {Tooltip} from '@sanity/ui/tooltip'
import {Box, Text} from '@sanity/ui'
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import {type BlockProps, type Path, pathToString} from 'sanity'
import {useTranslate} from '../i18n/useTranslate.ts'
import {findingTitle} from '../i18n/findingTitle.ts'
import {BLOCK_ATTRIBUTE, textRange} from '../pane/places.ts'
import {FINDING_ATTRIBUTE} from './markComponent.tsx'
import {type RepeatedLines} from './marks.ts'

interface TextAround {
  /** Where the text is in the document: the Studio draws a block before it has told it its path. */
  path: Path
  /** The lines that are repeated, by the key of their block. */
  repeated: ReadonlyMap<string, RepeatedLines[]>
}

const TextContext = createContext<TextAround>({path: [], repeated: new Map()})

/** Tells the blocks below where they stand, and which of their lines are repeated. */
export const BlocksOfText = TextContext.Provider

/** A block of text, with a bar in the margin beside each of its lines that is repeated. */
export function RepeatedBlock(props: BlockProps): ReactNode {
  const {path, repeated} = useContext(TextContext)
  const block = useRef<HTMLDivElement>(null)
  const key = (props.value as {_key?: string} | undefined)?._key
  const lines = (key && repeated.get(key)) || []
  const at = key === undefined ? undefined : pathToString([...path, {_key: key}])
  // One shape in both cases: the block must not remount while somebody types in it.
  return (
    <div ref={block} style={{position: 'relative'}} {...{[BLOCK_ATTRIBUTE]: at}}>
      {lines.map((one) => (
        <Bar block={block} key={`${one.finding.id} ${one.from}`} lines={one} />
      ))}
      {props.renderDefault(props)}
    </div>
  )
}

interface BarProps {
  block: RefObject<HTMLElement | null>
  lines: RepeatedLines
}

function Bar({block, lines: {finding, from, to, isWhole}}: BarProps) {
  const t = useTranslate()
  const measured = useExtent(block, from, to, isWhole)
  return (
    <Tooltip
      content={
        <Box padding={1}>
          <Text size={1}>{findingTitle(finding, t)}</Text>
        </Box>
      }
      placement="left"
    >
      <div
        {...{[FINDING_ATTRIBUTE]: finding.id}}
        contentEditable={false}
        style={{
          background: 'repeating-linear-gradient(#b8640b 0 6px, transparent 6px 9px)',
          insetInlineStart: -12,
          position: 'absolute',
          width: 4,
          ...(measured ?? {bottom: 2, top: 2}),
        }}
      />
    </Tooltip>
  )
}

/** Where some of a block's text stands in it, in pixels from its top; undefined for all of it. */
function useExtent(
  block: RefObject<HTMLElement | null>,
  from: number,
  to: number,
  isWhole: boolean,
): {top: number; height: number} | undefined {
  const [extent, setExtent] = useState<{top: number; height: number}>()
  useLayoutEffect(() => {
    const element = block.current
    if (isWhole || !element) return undefined
    const measure = () => {
      const range = textRange(element, from, to)
      if (!range) return
      const [place, around] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
      const next = {top: place.top - around.top, height: place.height}
      setExtent((known) => (known?.top === next.top && known.height === next.height ? known : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [block, from, to, isWhole])
  return isWhole ? undefined : extent
}
