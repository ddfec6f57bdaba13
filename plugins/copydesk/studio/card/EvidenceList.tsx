import {Flex, Stack, Text} from '@sanity/ui'
import {type Finding, phrasesText, phraseText} from '../../engine/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

const SHOWN = 6

/** The finding in a sentence, and what weighed for and against it. */
export function EvidenceList({finding}: {finding: Finding}) {
  const t = useTranslate()
  // What the sentence says already is not said again.
  const evidence = (finding.evidence ?? [])
    .filter(({text}) => !finding.message.includes(text))
    .slice(0, SHOWN)
  return (
    <Stack gap={3}>
      <Text size={1}>{phrasesText(finding.phrases, t)}</Text>
      {evidence.length > 0 && (
        <Stack as="ul" gap={3} role="list">
          {evidence.map(({weighs, code, phrase}, index) => (
            <Flex as="li" gap={2} key={`${code}-${index}`}>
              <Text aria-label={t(`evidence.${weighs}`)} muted role="img" size={1}>
                {weighs === 'for' ? '+' : '−'}
              </Text>
              <Text muted size={1}>
                {phraseText(phrase, t)}
              </Text>
            </Flex>
          ))}
        </Stack>
      )}
    </Stack>
  )
}
