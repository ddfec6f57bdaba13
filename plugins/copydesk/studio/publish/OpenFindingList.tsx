import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {articleParagraphs, type Finding} from '../../engine/index.ts'
import {type CheckedDocument, type Setup} from '../../story/index.ts'
import {SeverityLabel} from '../components/SeverityLabel.tsx'
import {findingTitles} from '../i18n/findingTitle.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

interface OpenFindingListProps {
  document: CheckedDocument
  findings: Finding[]
  setup: Setup
  onShow(finding: Finding): void
}

/** The findings that are left, a line each, with a way to the place. */
export function OpenFindingList({document, findings, setup, onShow}: OpenFindingListProps) {
  const t = useTranslate()
  const paragraphs = useMemo(
    () => articleParagraphs(document, setup.fieldsOf(document._type)),
    [document, setup],
  )
  const titles = findingTitles(findings, t, paragraphs)
  return (
    <Stack as="ul" gap={1} role="list">
      {findings.map((finding) => {
        const title = titles.get(finding.id)!
        return (
          <Card as="li" border key={finding.id} paddingX={2} paddingY={1} radius={2}>
            <Flex align="center" gap={3}>
              <Box style={{minWidth: '6.5em'}}>
                <SeverityLabel severity={finding.severity} />
              </Box>
              <Box flex={1}>
                <Text size={1} weight="medium">
                  {title}
                </Text>
              </Box>
              <Button
                aria-label={t('publish.showOne', {title})}
                fontSize={1}
                iconRight={ArrowRightIcon}
                mode="bleed"
                padding={2}
                text={t('publish.show')}
                onClick={() => onShow(finding)}
              />
            </Flex>
          </Card>
        )
      })}
    </Stack>
  )
}
