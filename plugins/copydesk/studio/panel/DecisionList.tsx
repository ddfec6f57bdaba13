import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {ALL_RULES} from '../../engine/index.ts'
import {type StoredDecision} from '../../story/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {type Pane} from '../pane/usePane.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'

interface DecisionListProps {
  decisions: readonly StoredDecision[]
  resolve: Resolve
  pane: Pane
}

/** What was decided about findings of this document, by whom and when; each can be taken back. */
export function DecisionList({decisions, pane, resolve}: DecisionListProps) {
  const t = useTranslate()
  if (decisions.length === 0) return null
  const decided = ({kind, names = [], rule}: StoredDecision) =>
    t(`decided.${kind}`, {names: names.join(' / ') || ruleName(rule, t)})
  return (
    <Stack gap={3} marginTop={3}>
      <Text as="h3" size={1} weight="medium">
        {t('decisions.title', {count: decisions.length})}
      </Text>
      <Stack as="ul" gap={2} role="list">
        {decisions.map((decision) => (
          <Card as="li" border key={decision._key} padding={3} radius={2}>
            <Flex align="center" gap={2}>
              <Box flex={1}>
                <Stack gap={2}>
                  <Text size={1}>{decided(decision)}</Text>
                  <Text muted size={0}>
                    {[
                      ruleName(decision.rule, t),
                      decision.by,
                      decision.at?.slice(0, 10),
                      decision.reason,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </Stack>
              </Box>
              <Button
                aria-label={t('decisions.takeBackOne', {decision: decided(decision)})}
                disabled={pane.readOnly}
                fontSize={1}
                mode="bleed"
                padding={2}
                text={t('decisions.takeBack')}
                onClick={() => resolve.takeBack(decision)}
              />
            </Flex>
          </Card>
        ))}
      </Stack>
    </Stack>
  )
}

/** The name of a rule; empty for one that is no more. */
const ruleName = (rule: string, t: Translate): string => {
  const known = ALL_RULES.find((id) => id === rule)
  return known ? t(`rule.${known}`) : ''
}
