import {Box, Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'
import {type Finding, isElsewhere} from '../../engine/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

interface OwnWordsProps {
  finding: Finding
  resolve: Resolve
  /** Resolves the finding, and goes on to the next. */
  onSettle(act: () => void): void
}

/** A field for other words than those that are offered, where a finding is about one place to be reworded. */
export function OwnWords({finding, resolve, onSettle}: OwnWordsProps) {
  const t = useTranslate()
  const id = useId()
  const written = finding.spans[0]?.text ?? ''
  const [words, setWords] = useState(written)
  const isHere = finding.spans.some(({path = []}) => !isElsewhere(path))
  if (!isHere || !takesOwnWords(finding)) return null
  const remedy = resolve.ownRemedy(finding, words)
  const isReady = remedy?.kind === 'spelling' && remedy.edits.length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onSettle(() => resolve.apply(finding, remedy))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={2}>
        <Text as="label" htmlFor={id} muted size={1}>
          {t('remedy.own')}
        </Text>
        <Flex gap={1}>
          <Box flex={1}>
            <TextInput
              fontSize={1}
              id={id}
              padding={2}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </Box>
          <Button
            disabled={!isReady}
            fontSize={1}
            mode="ghost"
            padding={2}
            text={t('remedy.ownApply')}
            type="submit"
          />
        </Flex>
      </Stack>
    </form>
  )
}

/** Where no form is certain, or the words of one place are to be put otherwise. */
function takesOwnWords({choices, suggestion, variants, duplicates, spans}: Finding): boolean {
  if (variants || duplicates) return false
  const [{text, quoted} = {text: '', quoted: true}, ...others] = spans
  if (quoted || others.some((other) => other.text !== text)) return false
  return choices !== undefined || (suggestion !== undefined && /\p{L}/u.test(text))
}
