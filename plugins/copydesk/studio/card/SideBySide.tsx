import {Card, Stack, Text} from '@sanity/ui'
import {type DiffPart} from '../../engine/index.ts'

interface SideBySideProps {
  /** What each side is called. */
  labels: [string, string]
  parts: DiffPart[]
}

/** Two paragraphs side by side, word by word. */
export function SideBySide({labels: [first, second], parts}: SideBySideProps) {
  return (
    <Card border padding={2} radius={2}>
      <div style={{display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px'}}>
        <Side label={first} only="removed" parts={parts} />
        <Side label={second} only="added" parts={parts} />
      </div>
    </Card>
  )
}

interface SideProps {
  label: string
  only: 'removed' | 'added'
  parts: DiffPart[]
}

/** One side; the words that only it has are underlined and bold, not told by color alone. */
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
