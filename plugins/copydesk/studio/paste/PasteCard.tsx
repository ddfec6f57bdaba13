import {CloseIcon} from '@sanity/icons/Close'
import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button, Card, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useEffect, useId, useMemo, useRef, useState} from 'react'
import {type ObjectSchemaType, useSchema} from 'sanity'
import {type PathSegment} from '../../engine/index.ts'
import {
  type Intake,
  isEmptyLift,
  type Lift,
  type LiftChoice,
  liftSteps,
  readLift,
  type Setup,
  usualChoice,
} from '../../story/index.ts'
import {useRecords} from '../findings/useRecords.ts'
import {useSteps} from '../fixes/useSteps.ts'
import {undoStack} from '../fixes/undoStack.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {type Pane} from '../pane/usePane.ts'
import {type Lost} from './pastedHtml.ts'
import {offerKey, type PasteOffer, pasteOffers} from './pasteOffers.ts'
import {whyText} from '../i18n/whyText.ts'

interface PasteCardProps {
  /** The path of the text, joined. */
  field: string
  intake: Intake
  pane: Pane
  setup: Setup
  /** The style of a subhead in that text, and its kind of list, where it has one. */
  subhead: string | undefined
  list: string | undefined
}

/** After a paste, above the text: what belongs in other fields, what is left out, and what did not come along. */
export function PasteCard(props: PasteCardProps) {
  const key = offerKey(props.pane.documentId, props.field)
  const [offer, setOffer] = useKeyedStore(pasteOffers, key)
  if (!offer || props.pane.readOnly) return null
  return <Offer {...props} offer={offer} setOffer={setOffer} />
}

interface OfferProps extends PasteCardProps {
  offer: PasteOffer
  setOffer(offer: PasteOffer | undefined): void
}

function Offer({offer, setOffer, ...props}: OfferProps) {
  const {field, pane} = props
  const t = useTranslate()
  const {take, undo} = useSteps(pane)
  const [stack] = useKeyedStore(undoStack, pane.documentId)
  const lift = useLift(props, offer.isStory)
  const [changed, setChanged] = useState<LiftChoice>()
  const close = () => setOffer(undefined)
  const done = offer.done && stack.includes(offer.done) ? offer.done : undefined
  if (done)
    return (
      <Frame title={done.label}>
        <LostList lost={offer.lost} t={t} />
        <Flex gap={2}>
          <Button
            autoFocus
            fontSize={1}
            icon={UndoIcon}
            mode="ghost"
            padding={3}
            text={t('panel.undo')}
            onClick={() => {
              undo(done)
              setOffer({...offer, done: undefined})
            }}
          />
          <Close t={t} onClick={close} />
        </Flex>
      </Frame>
    )
  if (!lift || isEmptyLift(lift)) {
    if (offer.lost.length === 0) return null
    return (
      <Frame title={t('paste.lostTitle')}>
        <LostList lost={offer.lost} t={t} />
        <Close t={t} onClick={close} />
      </Frame>
    )
  }
  const choice = changed ?? usualChoice(lift)
  const isNothing = choice.head.length === 0 && !choice.subheads && !choice.leftOut
  const apply = () => {
    const document = pane.current()
    if (!document) return
    const steps = liftSteps(document, field.split('.'), lift, choice)
    take(doneText(lift, choice, t), steps)
    setOffer({...offer, done: undoStack.get(pane.documentId).at(-1)})
  }
  return (
    <Frame title={t('paste.title')}>
      <Choices choice={choice} lift={lift} setChoice={setChanged} t={t} />
      <LostList lost={offer.lost} t={t} />
      <Flex gap={2} wrap="wrap">
        <Button
          disabled={isNothing}
          fontSize={1}
          padding={3}
          text={t('paste.apply')}
          tone="primary"
          onClick={apply}
        />
        <Button fontSize={1} mode="ghost" padding={3} text={t('paste.leave')} onClick={close} />
      </Flex>
    </Frame>
  )
}

/** What the text holds that belongs elsewhere; undefined where nothing is to be offered. */
function useLift(props: PasteCardProps, isStory: boolean): Lift | undefined {
  const {field, intake, list, pane, setup, subhead} = props
  const schema = useSchema()
  const records = useRecords(setup)
  const {document, documentType} = pane
  return useMemo(() => {
    if (!document || !isStory) return undefined
    const type = schema.get(documentType) as ObjectSchemaType | undefined
    const pathOf = (name: string): PathSegment[] | undefined =>
      type?.fields.some((one) => one.name === name) ? [name] : undefined
    return readLift({
      document,
      text: field.split('.'),
      subhead,
      list,
      fields: {
        headline: pathOf(intake.headline),
        byline: pathOf(intake.byline),
        dateline: pathOf(setup.fieldsOf(documentType).dateline),
      },
      dateline: intake.dateline,
      records,
    })
  }, [document, documentType, field, intake, isStory, list, records, schema, setup, subhead])
}

interface ChoicesProps {
  choice: LiftChoice
  lift: Lift
  setChoice(choice: LiftChoice): void
  t: Translate
}

function Choices({choice, lift, setChoice, t}: ChoicesProps) {
  const {head, subheads, listItems, leftOut} = lift
  const lines = [...subheads, ...listItems]
  return (
    <Stack gap={4}>
      {head.map(({kind, text, isTaken}) => {
        const isChosen = choice.head.includes(kind)
        const others = choice.head.filter((one) => one !== kind)
        return (
          <Choice
            checked={isChosen}
            key={kind}
            label={t(`paste.${kind}`)}
            onChange={() => setChoice({...choice, head: isChosen ? others : [...others, kind]})}
          >
            {text}
            {isTaken && ` (${t('paste.taken')})`}
          </Choice>
        )
      })}
      {lines.length > 0 && (
        <Choice
          checked={choice.subheads}
          label={t(listItems.length > 0 ? 'paste.subheadsAndLists' : 'paste.subheads', {
            count: lines.length,
          })}
          onChange={() => setChoice({...choice, subheads: !choice.subheads})}
        >
          {lines.map(({text}) => text).join(' · ')}
        </Choice>
      )}
      {leftOut.length > 0 && (
        <Choice
          checked={choice.leftOut}
          label={t('paste.leftOut', {count: leftOut.length})}
          onChange={() => setChoice({...choice, leftOut: !choice.leftOut})}
        >
          {leftOut.map(({text, why}) => `“${text}” (${whyText(why, t)})`).join(' · ')}
        </Choice>
      )}
    </Stack>
  )
}

interface ChoiceProps {
  checked: boolean
  label: string
  children: ReactNode
  onChange(): void
}

function Choice({checked, label, children, onChange}: ChoiceProps) {
  const id = useId()
  return (
    <Flex align="flex-start" gap={3}>
      <Checkbox checked={checked} id={id} onChange={onChange} />
      <Box as="label" flex={1} htmlFor={id}>
        <Stack gap={2}>
          <Text size={1} weight="medium">
            {label}
          </Text>
          <Text muted size={1} style={{overflowWrap: 'anywhere'}}>
            {children}
          </Text>
        </Stack>
      </Box>
    </Flex>
  )
}

function LostList({lost, t}: {lost: Lost[]; t: Translate}) {
  if (lost.length === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('paste.lost', {count: lost.length})}
        </Text>
        {lost.map(({kind, text}, index) => (
          <Text key={index} size={1} style={{overflowWrap: 'anywhere'}}>
            {[t(`paste.lost.${kind}`), text && `“${text}”`].filter(Boolean).join(': ')}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}

/** It comes into view when it comes up: the caret is at the end of what was pasted by then. */
function Frame({title, children}: {title: string; children: ReactNode}) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const shown = setTimeout(() => frame.current?.scrollIntoView({block: 'center'}), 100)
    return () => clearTimeout(shown)
  }, [])
  return (
    <Card
      ref={frame}
      aria-live="polite"
      border
      data-testid="copydesk-paste"
      marginBottom={3}
      padding={4}
      radius={2}
    >
      <Stack gap={4}>
        <Text size={1} weight="semibold">
          {title}
        </Text>
        {children}
      </Stack>
    </Card>
  )
}

const Close = ({t, onClick}: {t: Translate; onClick(): void}) => (
  <Box>
    <Button
      fontSize={1}
      icon={CloseIcon}
      mode="ghost"
      padding={3}
      text={t('paste.close')}
      onClick={onClick}
    />
  </Box>
)

/** What was put where, in a sentence. */
function doneText(lift: Lift, choice: LiftChoice, t: Translate): string {
  const kinds = choice.head.map((kind) => t(`paste.${kind}`))
  const lines = choice.subheads ? lift.subheads.length + lift.listItems.length : 0
  return [
    kinds.length > 0 && t('paste.doneFields', {fields: kinds.join(', ')}),
    lines > 0 && t('paste.doneLines', {count: lines}),
    choice.leftOut &&
      lift.leftOut.length > 0 &&
      t('paste.doneLeftOut', {count: lift.leftOut.length}),
  ]
    .filter(Boolean)
    .join(' ')
}
