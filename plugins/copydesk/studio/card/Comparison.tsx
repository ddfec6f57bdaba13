import {Box, Stack, Text} from '@sanity/ui'
import {type ArticleParagraph, articleParagraphNames, type Finding} from '../../engine/index.ts'
import {placeText} from '../i18n/placeText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {SideBySide} from './SideBySide.tsx'

const SHOWN = 5

interface ComparisonProps {
  finding: Finding
  paragraphs: ArticleParagraph[]
}

/** The two copies of each pair that differs, side by side. */
export function Comparison({finding, paragraphs}: ComparisonProps) {
  const t = useTranslate()
  const names = articleParagraphNames(paragraphs)
  const label = (index: number) => placeText(names(index), names(index), t)
  const differences = finding.differences ?? []
  if (!finding.duplicates || differences.length === 0) return null
  return (
    <Stack gap={2}>
      {differences.slice(0, SHOWN).map(({first, second, parts}) => (
        <SideBySide
          key={`${first}-${second}`}
          labels={[label(first), label(second)]}
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
