import {definePlugin} from 'sanity'
import {type CopydeskOptions} from './options/options.ts'
import {type Setup, resolveOptions} from './options/resolveOptions.ts'
import {bundles} from './i18n/bundles.ts'
import {createMarkedInput} from './marks/CopyMarks.tsx'
import {RepeatedBlock} from './marks/RepeatedBlock.tsx'
import {createBadge} from './panel/badge.ts'
import {createInspector} from './panel/inspector.ts'
import {OUTGOING, createActionWrapper} from './publish/wrapAction.tsx'
import {createRecordPublishWrapper, nameField} from './renames/wrapRecordPublish.ts'
import {createTool} from './tool/copyDeskTool.ts'
import {copydeskTypes} from './schema/copydeskTypes.ts'

/**
 * The copy check in Sanity Studio: a panel, a badge, marks in the text, a question before
 * publishing and a tool. Markers on blocks come with `withCopyCheck()`.
 * @throws Error with one sentence that names the option, where an option makes no sense
 */
export const copydesk = definePlugin<CopydeskOptions | void>((options) => {
  const setup = resolveOptions(options ?? {})
  const isRead = (type: string) => setup.types.includes(type)
  const checked = createActionWrapper(setup)
  const remembering = createRecordPublishWrapper(setup)
  const badge = createBadge(setup)
  const inspector = createInspector(setup)
  return {
    name: 'copydesk',
    i18n: {bundles},
    tools: setup.tool ? [createTool(setup)] : [],
    schema: {types: copydeskTypes(setup.types, recordTypes(setup))},
    form: setup.marks ? {components: {input: createMarkedInput(setup), block: RepeatedBlock}} : {},
    document: {
      actions: (previous, {schemaType}) =>
        previous.map((action) => {
          if (isRead(schemaType) && isOutgoing(action.action)) return checked(action)
          const isRecord = nameField(setup, schemaType) !== undefined
          return isRecord && action.action === 'publish' ? remembering(action) : action
        }),
      badges: (previous, {schemaType}) => (isRead(schemaType) ? [...previous, badge] : previous),
      inspectors: (previous, {documentType}) =>
        isRead(documentType) ? [...previous, inspector] : previous,
    },
  }
})

const isOutgoing = (action: string | undefined) => OUTGOING.some((name) => name === action)

const recordTypes = ({records}: Setup) =>
  [records.sources?.type, records.locations?.type].filter((type) => type !== undefined)
