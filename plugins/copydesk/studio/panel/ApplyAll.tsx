import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {type Finding, type RuleId} from '../../engine/index.ts'
import {type Suggestions} from '../../story/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useFocusInPlace} from '../components/useFocusInPlace.ts'
import {Changes} from '../card/Changes.tsx'
import {editLines, goneLines} from '../card/changeLines.ts'

interface ApplyAllProps {
  findings: Finding[]
  resolve: Resolve
}

/** Does in one step all that is suggested, or all of one kind, after showing it. Offered where there are several. */
export function ApplyAll({findings, resolve}: ApplyAllProps) {
  const t = useTranslate()
  const [shown, setShown] = useState<RuleId | 'all'>()
  const around = useFocusInPlace(shown)
  const all = resolve.suggestions(findings)
  if (all.count < 2) return null
  const kinds = [...Map.groupBy(findings, ({rule}) => rule)]
    .map(([rule, ofRule]) => ({rule, suggestions: resolve.suggestions(ofRule)}))
    .filter(({suggestions: {count}}) => count > 1 && count < all.count)
  const chosen = shown === 'all' ? all : kinds.find(({rule}) => rule === shown)?.suggestions
  if (chosen)
    return (
      <div ref={around}>
        <AllChanges resolve={resolve} suggestions={chosen} onDone={() => setShown(undefined)} />
      </div>
    )
  return (
    <Stack gap={2} ref={around}>
      <Button
        data-opens="all"
        fontSize={1}
        mode="ghost"
        text={t('all.offer', {count: all.count})}
        tone="primary"
        width="fill"
        onClick={() => setShown('all')}
      />
      {kinds.length > 0 && (
        <Flex gap={1} wrap="wrap">
          {kinds.map(({rule, suggestions: {count}}) => (
            <Button
              data-opens={rule}
              fontSize={1}
              key={rule}
              mode="bleed"
              padding={2}
              text={t('all.kind', {rule: t(`rule.${rule}`), count})}
              onClick={() => setShown(rule)}
            />
          ))}
        </Flex>
      )}
    </Stack>
  )
}

interface AllChangesProps {
  resolve: Resolve
  suggestions: Suggestions
  onDone(): void
}

/** Every change that would be made. */
function AllChanges({resolve, suggestions, onDone}: AllChangesProps) {
  const t = useTranslate()
  const {count, edits, removed, gone} = suggestions
  return (
    <Card border padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('preview.title')}
        </Text>
        {removed.paragraphs > 0 && (
          <Text size={1}>{t('all.removed', {count: removed.paragraphs})}</Text>
        )}
        {removed.passages > 0 && (
          <Text size={1}>{t('all.passages', {count: removed.passages})}</Text>
        )}
        <Changes
          lines={[...editLines(edits, resolve.textAt), ...goneLines(gone, resolve.placeOf)]}
        />
        <Flex gap={2}>
          <Box flex={1}>
            <Button
              data-first=""
              fontSize={1}
              text={t('all.apply', {count})}
              tone="primary"
              width="fill"
              onClick={() => {
                resolve.applyAll(suggestions)
                onDone()
              }}
            />
          </Box>
          <Button fontSize={1} mode="ghost" text={t('preview.cancel')} onClick={onDone} />
        </Flex>
      </Stack>
    </Card>
  )
}
