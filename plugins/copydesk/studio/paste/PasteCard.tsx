import {CloseIcon} from '@sanity/icons/Close'
import {UndoIcon} from '@sanity/icons/Undo'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useEffect, useRef, useState} from 'react'
import {isEmptyLift, type Lift, type LiftChoice, liftSteps, usualChoice} from '../../story/index.ts'
import {useSteps} from '../fixes/useSteps.ts'
import {undoStack} from '../fixes/undoStack.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {LiftChoices} from './LiftChoices.tsx'
import {type Lost} from './pastedHtml.ts'
import {offerKey, type PasteOffer, pasteOffers} from './pasteOffers.ts'
import {type PastedText, useLift} from './useLift.ts'

/** After a paste, above the text: what belongs in other fields, what is left out, and what did not come along. */
export function PasteCard(props: PastedText) {
  const key = offerKey(props.pane.documentId, props.field)
  const [offer, setOffer] = useKeyedStore(pasteOffers, key)
  if (!offer || props.pane.readOnly) return null
  return <Offer {...props} offer={offer} setOffer={setOffer} />
}

interface OfferProps extends PastedText {
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
      <LiftChoices choice={choice} lift={lift} setChoice={setChanged} t={t} />
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
