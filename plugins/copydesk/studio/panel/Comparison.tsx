import {Box, Card, Stack, Text} from '@sanity/ui'
import {type ArticleParagraph, type DiffPart, type Finding} from '../../engine/index.ts'
import {useWords} from '../words/useWords.ts'
import {bodyNumbers} from './findingPlaces.ts'

const SHOWN = 5

interface ComparisonProps {
  finding: Finding
  paragraphs: ArticleParagraph[]
}

/** The two copies of each pair that differs, side by side, word by word. */
export function Comparison({finding, paragraphs}: ComparisonProps) {
  const t = useWords()
  const numbers = bodyNumbers(paragraphs)
  const differences = finding.differences ?? []
  if (!finding.duplicates || differences.length === 0) return null
  return (
    <Stack gap={2}>
      {differences.slice(0, SHOWN).map(({first, second, parts}) => (
        <Card border key={`${first}-${second}`} padding={2} radius={2}>
          <div style={{display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px'}}>
            <Side label={`¶ ${numbers[first] ?? ''}`} only="removed" parts={parts} />
            <Side label={`¶ ${numbers[second] ?? ''}`} only="added" parts={parts} />
          </div>
        </Card>
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

interface SideProps {
  label: string
  only: 'removed' | 'added'
  parts: DiffPart[]
}

/** One copy; the words that only it has are underlined and bold, not told by colour alone. */
function Side({label, only, parts}: SideProps) {
  const Own = only === 'removed' ? 'del' : 'ins'
  return (
    <Stack gap={2}>
      <Text muted size={0}>
        {label}
      </Text>
      <Text size={1}>
        {parts
          .filter(({op}) => op === 'same' || op === only)
          .map(({op, text}, index) =>
            op === 'same' ? (
              <span key={index}>{text}</span>
            ) : (
              <Own key={index} style={{fontWeight: 700, textDecoration: 'underline'}}>
                {text}
              </Own>
            ),
          )}
      </Text>
    </Stack>
  )
}
