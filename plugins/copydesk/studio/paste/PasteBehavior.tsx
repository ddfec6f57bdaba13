import {defineBehavior, effect, raise} from '@portabletext/editor/behaviors'
import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {getFocusTextBlock} from '@portabletext/editor/selectors'
import {createContext, useContext, useMemo} from 'react'
import {type PortableTextPluginsProps} from 'sanity'
import {blockText} from '../../story/index.ts'
import {type Pasted, type PasteTarget} from './pastedHtml.ts'
import {readPaste} from './readPaste.ts'

/** A paste that took place. */
export interface PasteReport extends Pasted {
  /** Whether there was no text before. */
  intoEmpty: boolean
}

/** The text field around an editor, as far as a paste goes. */
export interface PasteField {
  /** The types of its objects for pictures and tables. */
  picture: string | undefined
  table: string | undefined
  onPasted(report: PasteReport): void
}

/** The field whose editor makes paragraphs of what is pasted; undefined where the Studio's own paste stays. */
export const PasteContext = createContext<PasteField | undefined>(undefined)

/** The editor's plugins, and the paste that makes a block of each paragraph. */
export function PastePlugins(props: PortableTextPluginsProps) {
  const field = useContext(PasteContext)
  return (
    <>
      {props.renderDefault(props)}
      {field && <PasteBehavior field={field} />}
    </>
  )
}

function PasteBehavior({field}: {field: PasteField}) {
  const behaviors = useMemo(() => [pasteBehavior(field)], [field])
  return <BehaviorPlugin behaviors={behaviors} />
}

interface Named {
  name: string
}

/** Reads what is pasted or dropped before the editor does. */
export const pasteBehavior = ({picture, table, onPasted}: PasteField) =>
  defineBehavior({
    on: 'deserialize',
    guard: ({snapshot, event}) => {
      const {schema, keyGenerator, value} = snapshot.context
      const names = (list: readonly Named[]) => list.map(({name}) => name)
      const objects = names(schema.blockObjects)
      const target: PasteTarget = {
        styles: names(schema.styles),
        lists: names(schema.lists),
        decorators: names(schema.decorators),
        annotations: names(schema.annotations),
        picture: objects.find((name) => name === picture),
        table: objects.find((name) => name === table),
      }
      const pasted = readPaste(event.originEvent.originEvent.dataTransfer, target, keyGenerator)
      if (!pasted || ('line' in pasted && !getFocusTextBlock(snapshot))) return false
      return {pasted, intoEmpty: value.every((block) => blockText(block).trim() === '')}
    },
    actions: [
      ({event}, {pasted, intoEmpty}) => {
        if ('line' in pasted) return [raise({type: 'insert.text', text: pasted.line})]
        return [
          raise({
            type: 'deserialization.success',
            data: pasted.blocks,
            mimeType: pasted.from,
            originEvent: event.originEvent,
          }),
          effect(() => onPasted({...pasted, intoEmpty})),
        ]
      },
    ],
  })
