import {Stack, Text} from '@sanity/ui'
import {useTranslate} from '../i18n/useTranslate.ts'

const SHOWN = 10

/** A line of a preview; without `after`, the text goes. */
export interface ChangeLine {
  before: string
  after?: string
}

/** What changes into what; equal changes are told once, with their number. */
export function Changes({lines}: {lines: ChangeLine[]}) {
  const t = useTranslate()
  const counted = countLines(lines)
  return (
    <Stack gap={3}>
      <Stack as="ul" gap={3} role="list">
        {counted.slice(0, SHOWN).map(({before, after, count}) => (
          <Text as="li" key={`${before} ${after}`} size={1}>
            <del>{before}</del>
            {after && (
              <>
                {' → '}
                <ins style={{fontWeight: 600}}>{after}</ins>
              </>
            )}
            {count > 1 && ` (${count})`}
          </Text>
        ))}
      </Stack>
      {counted.length > SHOWN && (
        <Text muted size={1}>
          {t('preview.more', {count: counted.length - SHOWN})}
        </Text>
      )}
    </Stack>
  )
}

function countLines(lines: ChangeLine[]): (ChangeLine & {count: number})[] {
  const byText = Map.groupBy(lines, ({before, after}) => `${before} → ${after}`)
  return [...byText.values()].map((same) => ({...same[0], count: same.length}))
}
