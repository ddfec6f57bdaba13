import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type Remedy, isOfSpellings, isSuggested, subjectOf} from '../../story/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {ActionButton} from '../components/ActionButton.tsx'
import {useFocusInPlace} from '../components/useFocusInPlace.ts'
import {remedyText} from '../i18n/remedyText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {OwnWords} from './OwnWords.tsx'
import {Preview} from './Preview.tsx'

interface RemediesProps {
  finding: Finding
  resolve: Resolve
  /** Resolves the finding, and goes on to the next. */
  onSettle(act: () => void): void
}

/** The buttons that resolve a finding. One that would touch a quotation asks for each first. */
export function Remedies({finding, resolve, onSettle}: RemediesProps) {
  const t = useTranslate()
  const [previewed, setPreviewed] = useState<Remedy>()
  const around = useFocusInPlace(previewed && remedyText(previewed, t))
  const remedies = resolve.remedies(finding)

  if (previewed)
    return (
      <div ref={around}>
        <Preview
          remedy={previewed}
          resolve={resolve}
          onApply={(quoted) => {
            onSettle(() => resolve.apply(finding, previewed, quoted))
            setPreviewed(undefined)
          }}
          onCancel={() => setPreviewed(undefined)}
        />
      </div>
    )
  return (
    <Stack gap={2} ref={around}>
      {remedies.map((remedy, index) => {
        const needsConfirmation = remedy.kind === 'spelling' && remedy.quoted.length > 0
        const text = remedyText(remedy, t)
        return (
          <Flex gap={1} key={text}>
            <Box flex={1}>
              <ActionButton
                isFirst={index === 0 && isSuggested(finding)}
                opens={needsConfirmation ? text : undefined}
                text={text + (needsConfirmation ? '…' : '')}
                onClick={() =>
                  needsConfirmation
                    ? setPreviewed(remedy)
                    : onSettle(() => resolve.apply(finding, remedy))
                }
              />
            </Box>
            {!needsConfirmation && (
              <Button
                aria-label={t('remedy.previewOne', {remedy: text})}
                data-opens={text}
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
      <OwnWords finding={finding} resolve={resolve} onSettle={onSettle} />
      {resolve.canDecide && (
        <Flex align="flex-start" gap={2} wrap="wrap">
          {isOfSpellings(finding) && (
            <Decide
              text={t(`decide.distinct.${subjectOf(finding)}`)}
              onClick={() => onSettle(() => resolve.markDistinct(finding))}
            />
          )}
          {finding.variants?.slice(1).map(({text}) => (
            <AlsoCorrect
              finding={finding}
              key={text}
              resolve={resolve}
              spelling={text}
              onSettle={onSettle}
            />
          ))}
          <Decide
            text={t('decide.dismissed')}
            onClick={() => onSettle(() => resolve.dismiss(finding))}
          />
        </Flex>
      )}
      {remedies.length === 0 && (!resolve.canDecide || finding.duplicates) && (
        <Text muted size={1}>
          {t('remedy.none')}
        </Text>
      )}
    </Stack>
  )
}

/** Keeps a spelling as it is; says before the click that a record learns it. */
function AlsoCorrect({finding, resolve, spelling, onSettle}: RemediesProps & {spelling: string}) {
  const t = useTranslate()
  const id = useId()
  const record = resolve.recordFor(finding, spelling)
  const effect = record
    ? t('decide.acceptedRecord', {name: record.name, spelling: record.spelling})
    : t('decide.acceptedText')
  return (
    <Stack gap={2} style={{maxWidth: '100%'}}>
      <Box>
        <Decide
          describedBy={id}
          text={t('decide.accepted', {spelling})}
          onClick={() => onSettle(() => resolve.acceptSpelling(finding, spelling))}
        />
      </Box>
      <Text id={id} muted size={0}>
        {effect}
      </Text>
    </Stack>
  )
}

interface DecideProps {
  text: string
  /** The id of the words that say what it does. */
  describedBy?: string
  onClick(): void
}

const Decide = ({text, describedBy, onClick}: DecideProps) => (
  <Button
    aria-describedby={describedBy}
    fontSize={1}
    mode="ghost"
    padding={2}
    style={{maxWidth: '100%'}}
    onClick={onClick}
  >
    <Text size={1} style={{whiteSpace: 'normal'}} weight="medium">
      {text}
    </Text>
  </Button>
)
