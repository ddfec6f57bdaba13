import {Tooltip} from '@sanity/ui/tooltip'
import {Box, Text} from '@sanity/ui'
import {type ReactNode, createContext, useContext} from 'react'
import {type BlockProps} from 'sanity'
import {type Finding} from '../../engine/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {findingTitle} from '../i18n/findingTitle.ts'
import {FINDING_ATTRIBUTE} from './markComponent.tsx'

const RepeatedContext = createContext<ReadonlyMap<string, Finding>>(new Map())

/** Tells the blocks below which of them are repeated. */
export const RepeatedBlocks = RepeatedContext.Provider

/** A block of text, with a bar in the margin where it is repeated. */
export function RepeatedBlock(props: BlockProps): ReactNode {
  const repeated = useContext(RepeatedContext)
  const key = (props.value as {_key?: string} | undefined)?._key
  const finding = key ? repeated.get(key) : undefined
  // One shape in both cases: the block must not remount while somebody types in it.
  return (
    <div style={{position: 'relative'}}>
      {finding && <Bar finding={finding} />}
      {props.renderDefault(props)}
    </div>
  )
}

function Bar({finding}: {finding: Finding}) {
  const t = useTranslate()
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
          bottom: 2,
          insetInlineStart: -12,
          position: 'absolute',
          top: 2,
          width: 4,
        }}
      />
    </Tooltip>
  )
}
