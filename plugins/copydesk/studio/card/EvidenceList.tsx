import {Flex, Stack, Text} from '@sanity/ui'
import {type Finding, type PhraseKey, phrasesText, phraseText} from '../../engine/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

const SHOWN = 6

/** What the sentence of the finding says already, in other words. */
const SAID = new Set<PhraseKey>([
  'finding.repeated',
  'finding.repeated-of',
  'finding.record-near',
  'finding.record-deprecated',
  'finding.marks-same',
])

/** The finding in a sentence, and what else weighed for and against it: nothing is said twice. */
export function EvidenceList({finding}: {finding: Finding}) {
  const t = useTranslate()
  // What the sentence says already is not said again.
  const evidence = (finding.evidence ?? [])
    .filter(({text, phrase}) => !finding.message.includes(text) && !SAID.has(phrase.key))
    .slice(0, SHOWN)
  return (
    <Stack gap={3}>
      <Text size={1}>{phrasesText(finding.phrases, t)}</Text>
      {evidence.length > 0 && (
        <Stack as="ul" gap={3} role="list">
          {evidence.map(({weighs, code, phrase}, index) => (
            <Flex as="li" gap={2} key={`${code}-${index}`}>
              <Text
                aria-label={t(`evidence.${weighs}`)}
                muted
                role="img"
                size={1}
                title={t(`evidence.${weighs}`)}
              >
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
