import {type ReactNode, useMemo} from 'react'
import {
  type BlockSchemaType,
  type InputProps,
  isArrayOfBlocksSchemaType,
  isBlockSchemaType,
  type PortableTextInputProps,
  useFormValue,
} from 'sanity'
import {type Intake, type Setup} from '../../story/index.ts'
import {usePaneIfAny} from '../pane/usePane.ts'
import {PasteCard} from './PasteCard.tsx'
import {PasteContext, type PasteField} from './PasteBehavior.tsx'
import {offerKey, pasteOffers} from './pasteOffers.ts'
import {type PastedBlock} from './pastedHtml.ts'
import {usePictures} from './usePictures.ts'

/** The input of a form; where it is a text that is read, what is pasted comes in by paragraphs. */
export function createPasteInput(setup: Setup, intake: Intake) {
  return function PasteInput(props: InputProps): ReactNode {
    if (!isArrayOfBlocksSchemaType(props.schemaType)) return props.renderDefault(props)
    return <TextInput {...(props as PortableTextInputProps)} intake={intake} setup={setup} />
  }
}

type TextInputProps = PortableTextInputProps & {intake: Intake; setup: Setup}

/** So many paragraphs are a story; fewer are a passage. */
const LEAST_OF_STORY = 3

function TextInput({intake, setup, ...props}: TextInputProps) {
  const type = useFormValue(['_type']) as string | undefined
  const pane = usePaneIfAny()
  const field = props.path.join('.')
  const isRead =
    pane !== undefined &&
    type !== undefined &&
    setup.types.includes(type) &&
    props.path.every((step) => typeof step === 'string') &&
    setup.fieldsOf(type).portableText.includes(field)
  const documentId = pane?.documentId ?? ''
  const key = offerKey(documentId, field)
  const storePictures = usePictures(
    props.value as PastedBlock[] | undefined,
    props.onChange,
    () => {
      const offer = pasteOffers.get(key) ?? {isStory: false, lost: []}
      pasteOffers.set(key, {...offer, lost: [...offer.lost, {kind: 'picture', text: ''}]})
    },
  )
  const paste = useMemo((): PasteField | undefined => {
    if (!isRead) return undefined
    return {
      picture: intake.picture,
      table: intake.table,
      onPasted({blocks, lost, pictures, intoEmpty}) {
        storePictures(pictures)
        const isStory = intoEmpty && blocks.length >= LEAST_OF_STORY
        if (isStory || lost.length > 0) pasteOffers.set(key, {isStory, lost})
      },
    }
  }, [isRead, intake, key, storePictures])
  const block = props.schemaType.of.find(isBlockSchemaType)
  return (
    <PasteContext value={paste}>
      {isRead && (
        <PasteCard
          field={field}
          intake={intake}
          list={choicesOf(block, 'listItem').find((list) => list === 'bullet')}
          pane={pane}
          setup={setup}
          subhead={choicesOf(block, 'style').find((style) => /^h[1-6]$/u.test(style))}
        />
      )}
      {props.renderDefault(props)}
    </PasteContext>
  )
}

/** The values that a field of a text block may have. */
function choicesOf(block: BlockSchemaType | undefined, field: 'style' | 'listItem'): string[] {
  const type = block?.fields.find(({name}) => name === field)?.type
  const {list = []} = (type?.options ?? {}) as {list?: {value: string}[]}
  return list.map(({value}) => value)
}
