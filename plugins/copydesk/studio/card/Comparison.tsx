import {Box, Stack, Text} from '@sanity/ui'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {useWords} from '../i18n/useWords.ts'
import {SideBySide} from './SideBySide.tsx'
import {bodyNumbers} from './findingPlaces.ts'

const SHOWN = 5

interface ComparisonProps {
  finding: Finding
  paragraphs: ArticleParagraph[]
}

/** The two copies of each pair that differs, side by side. */
export function Comparison({finding, paragraphs}: ComparisonProps) {
  const t = useWords()
  const numbers = bodyNumbers(paragraphs)
  const differences = finding.differences ?? []
  if (!finding.duplicates || differences.length === 0) return null
  return (
    <Stack gap={2}>
      {differences.slice(0, SHOWN).map(({first, second, parts}) => (
        <SideBySide
          key={`${first}-${second}`}
          labels={[`¶ ${numbers[first] ?? ''}`, `¶ ${numbers[second] ?? ''}`]}
          parts={parts}
        />
      ))}
      {differences.length > SHOWN && (
        <Box>
          <Text muted size={1}>
            {t('comparison.more', {count: differences.length - SHOWN})}
          </Text>
        </Box>
      )}
    </Stack>
  )
}
