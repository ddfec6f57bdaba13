import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type Remedy, isOfSpellings} from '../../story/index.ts'
import {type Settle} from '../fixes/useResolve.ts'
import {ActionButton} from '../components/ActionButton.tsx'
import {remedyText} from '../i18n/remedyText.ts'
import {useWords} from '../i18n/useWords.ts'
import {Preview} from './Preview.tsx'

interface RemediesProps {
  finding: Finding
  settle: Settle
}

/** The buttons that settle a finding. One that would touch a quotation asks for each first. */
export function Remedies({finding, settle}: RemediesProps) {
  const t = useWords()
  const [previewed, setPreviewed] = useState<Remedy>()
  const remedies = settle.remedies(finding)
  const spellings = finding.variants?.slice(1).map(({text}) => text) ?? []

  if (previewed)
    return (
      <Preview
        remedy={previewed}
        onApply={(quoted) => {
          settle.apply(previewed, quoted)
          setPreviewed(undefined)
        }}
        onCancel={() => setPreviewed(undefined)}
      />
    )
  return (
    <Stack gap={2}>
      {remedies.map((remedy, index) => {
        const asks = remedy.kind === 'spelling' && remedy.quoted.length > 0
        return (
          <Flex gap={1} key={remedyText(remedy, t)}>
            <Box flex={1}>
              <ActionButton
                isFirst={index === 0}
                text={remedyText(remedy, t) + (asks ? '…' : '')}
                onClick={() => (asks ? setPreviewed(remedy) : settle.apply(remedy))}
              />
            </Box>
            {!asks && (
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
      {settle.canDecide && (
        <Flex gap={2} wrap="wrap">
          {isOfSpellings(finding) && (
            <Decide text={t('decide.distinct')} onClick={() => settle.areTwo(finding)} />
          )}
          {spellings.map((spelling) => (
            <Decide
              key={spelling}
              text={t('decide.accepted', {spelling})}
              onClick={() => settle.isRight(finding, spelling)}
            />
          ))}
          <Decide text={t('decide.dismissed')} onClick={() => settle.dismiss(finding)} />
        </Flex>
      )}
      {remedies.length === 0 && !settle.canDecide && (
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
