import {getPublishedId} from '@sanity/client/csm'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {memo, useState, useTransition} from 'react'
import {Preview, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import {bySeriousness, type Reading} from '../../story/index.ts'
import {SeverityLabel} from '../components/SeverityLabel.tsx'
import {asideText} from '../i18n/asideText.ts'
import {findingTitles} from '../i18n/findingTitle.ts'
import {unreadTexts} from '../i18n/unreadTexts.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** Somewhat more than fits a screen: each row asks for its own preview. */
const STEP = 20
const FINDINGS_SHOWN = 4

/** Stories with what was found in each, a screenful at a time; each leads to its document. */
export const ReadingList = memo(function ReadingList({readings}: {readings: Reading[]}) {
  const t = useTranslate()
  const [shown, setShown] = useState(STEP)
  const [, startDrawing] = useTransition()
  return (
    <Stack gap={3}>
      <Stack as="ul" gap={2} role="list">
        {readings.slice(0, shown).map((reading) => (
          <Row key={reading.id} reading={reading} />
        ))}
      </Stack>
      {readings.length > shown && (
        <Box>
          <Button
            fontSize={1}
            mode="ghost"
            text={t('tool.more', {count: readings.length - shown})}
            onClick={() => startDrawing(() => setShown(shown + STEP))}
          />
        </Box>
      )}
    </Stack>
  )
})

const Row = memo(function Row({reading}: {reading: Reading}) {
  const t = useTranslate()
  const schemaType = useSchema().get(reading.type)
  const id = getPublishedId(reading.id)
  const findings = bySeriousness(reading.findings)
  const titles = findingTitles(findings, t)
  const aside = asideText(reading.decisions ?? [], t)
  return (
    <Card as="li" border padding={2} radius={2}>
      <Stack gap={2}>
        <Card
          as={IntentLink}
          data-as="a"
          radius={2}
          {...{intent: 'edit', params: {id, type: reading.type}}}
        >
          {schemaType ? (
            <Preview
              layout="default"
              schemaType={schemaType}
              value={{_id: id, _type: reading.type}}
            />
          ) : (
            <Text size={1}>{id}</Text>
          )}
        </Card>
        <Stack as="ul" gap={2} padding={2} role="list">
          {findings.slice(0, FINDINGS_SHOWN).map((finding) => (
            <Flex align="center" as="li" gap={3} key={finding.id}>
              <Box style={{minWidth: '7em'}}>
                <SeverityLabel severity={finding.severity} />
              </Box>
              <Text size={1}>{titles.get(finding.id)}</Text>
            </Flex>
          ))}
          {findings.length > FINDINGS_SHOWN && (
            <Text as="li" muted size={1}>
              {t('tool.moreFindings', {count: findings.length - FINDINGS_SHOWN})}
            </Text>
          )}
          {aside && (
            <Text as="li" muted size={1}>
              {t('tool.aside', {list: aside})}
            </Text>
          )}
          {unreadTexts(reading.unread, t).map((text) => (
            <Text as="li" key={text} muted size={1}>
              {text}
            </Text>
          ))}
          {reading.failure && (
            <Text as="li" size={1}>
              {t('tool.failed', {error: reading.failure})}
            </Text>
          )}
        </Stack>
      </Stack>
    </Card>
  )
})
