import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type Remedy, isOfSpellings, subjectOf} from '../../story/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {ActionButton} from '../components/ActionButton.tsx'
import {remedyText} from '../i18n/remedyText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {Preview} from './Preview.tsx'

interface RemediesProps {
  finding: Finding
  resolve: Resolve
}

/** The buttons that resolve a finding. One that would touch a quotation asks for each first. */
export function Remedies({finding, resolve}: RemediesProps) {
  const t = useTranslate()
  const [previewed, setPreviewed] = useState<Remedy>()
  const remedies = resolve.remedies(finding)
  const spellings = finding.variants?.slice(1).map(({text}) => text) ?? []

  if (previewed)
    return (
      <Preview
        remedy={previewed}
        onApply={(quoted) => {
          resolve.apply(previewed, quoted)
          setPreviewed(undefined)
        }}
        onCancel={() => setPreviewed(undefined)}
      />
    )
  return (
    <Stack gap={2}>
      {remedies.map((remedy, index) => {
        const needsConfirmation = remedy.kind === 'spelling' && remedy.quoted.length > 0
        return (
          <Flex gap={1} key={remedyText(remedy, t)}>
            <Box flex={1}>
              <ActionButton
                isFirst={index === 0}
                text={remedyText(remedy, t) + (needsConfirmation ? '…' : '')}
                onClick={() => (needsConfirmation ? setPreviewed(remedy) : resolve.apply(remedy))}
              />
            </Box>
            {!needsConfirmation && (
              <Button
                aria-label={t('remedy.previewOne', {remedy: remedyText(remedy, t)})}
                fontSize={1}
                icon={EyeOpenIcon}
                mode="bleed"
                padding={2}
                title={t('remedy.preview')}
                onClick={() => setPreviewed(remedy)}
              />
            )}
          </Flex>
        )
      })}
      {resolve.canDecide && (
        <Flex gap={2} wrap="wrap">
          {isOfSpellings(finding) && (
            <Decide
              text={t(`decide.distinct.${subjectOf(finding)}`)}
              onClick={() => resolve.markDistinct(finding)}
            />
          )}
          {spellings.map((spelling) => (
            <Decide
              key={spelling}
              text={t('decide.accepted', {spelling})}
              onClick={() => resolve.acceptSpelling(finding, spelling)}
            />
          ))}
          <Decide text={t('decide.dismissed')} onClick={() => resolve.dismiss(finding)} />
        </Flex>
      )}
      {remedies.length === 0 && !resolve.canDecide && (
        <Text muted size={1}>
          {t('remedy.none')}
        </Text>
      )}
    </Stack>
  )
}

const Decide = ({text, onClick}: {text: string; onClick(): void}) => (
  <Button fontSize={1} mode="ghost" padding={2} text={text} onClick={onClick} />
)
