import {definePlugin} from 'sanity'
import {type CopydeskOptions, DECISIONS_TYPE, type Setup, resolveOptions} from '../story/index.ts'
import {bundles} from './i18n/bundles.ts'
import {createMarkedInput} from './marks/CopyMarks.tsx'
import {RepeatedBlock} from './marks/RepeatedBlock.tsx'
import {pasteIntoStory} from './paste/pasteIntoStory.ts'
import {createBadge} from './panel/badge.ts'
import {createInspector} from './panel/inspector.ts'
import {confirmActions} from './publish/copyCheckActions.ts'
import {createReleaseLayout} from './releases/ReleaseLayout.tsx'
import {confirmReleases} from './releases/confirmReleases.ts'
import {trackRenames} from './actions/trackRenames.ts'
import {createTool} from './copyDesk/copyDeskTool.ts'
import {askWhereReworded} from './corrections/askWhereReworded.tsx'
import {createCorrectAction} from './corrections/correctAction.ts'
import {createWithdrawAction} from './corrections/withdrawAction.tsx'
import {copydeskTypes} from './schema/copydeskTypes.ts'

/**
 * The copy check in Sanity Studio: a panel, a badge, marks in the text, a question before
 * publishing and a tool. Markers on blocks come with `withCopyCheck()`.
 * @throws Error with one sentence that names the option, where an option makes no sense
 */
export const copydesk = definePlugin<CopydeskOptions | void>((options) => {
  const setup = resolveOptions(options === undefined ? {} : options)
  const isRead = (type: string) => setup.types.includes(type)
  const confirming = confirmActions(setup)
  const tracking = trackRenames(setup)
  const asking = askWhereReworded(setup)
  const ofPublished = [createCorrectAction(setup), createWithdrawAction(setup)]
  const badge = createBadge(setup)
  const inspector = createInspector(setup)
  return {
    name: 'copydesk',
    i18n: {bundles},
    tools: setup.tool ? [createTool(setup)] : [],
    plugins: setup.intake ? [pasteIntoStory(setup, setup.intake)] : [],
    schema: {
      types: copydeskTypes(
        setup.types,
        recordTypes(setup),
        decisionsIn(setup),
        setup.corrections?.type,
      ),
    },
    form: setup.marks ? {components: {input: createMarkedInput(setup), block: RepeatedBlock}} : {},
    releases: {actions: confirmReleases(setup)},
    studio: {components: {layout: createReleaseLayout(setup)}},
    document: {
      actions: (previous, context) => {
        const actions = asking(tracking(confirming(previous, context), context), context)
        return setup.corrections && isRead(context.schemaType)
          ? [...actions, ...ofPublished]
          : actions
      },
      badges: (previous, {schemaType}) => (isRead(schemaType) ? [...previous, badge] : previous),
      inspectors: (previous, {documentType}) =>
        isRead(documentType) ? [...previous, inspector] : previous,
    },
  }
})

const decisionsIn = ({decisionsField, decisionsDocument}: Setup) =>
  decisionsDocument?.type === DECISIONS_TYPE ? decisionsField : undefined

const recordTypes = ({records}: Setup) =>
  [records.sources?.type, records.locations?.type].filter((type) => type !== undefined)
