import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {copydeskOptions} from './desk/copydeskOptions.ts'
import {duplicateStory} from './desk/duplicateStory.ts'
import {formComponents} from './desk/formComponents.tsx'
import {publishTied} from './desk/fromText/publishTied.ts'
import {deskTexts} from './desk/i18n/deskTexts.ts'
import {importTool} from './desk/intake/importTool.ts'
import {keepCorrections} from './desk/keepCorrections.ts'
import {notesPlugin} from './desk/notes/notesPlugin.ts'
import {structure} from './desk/structure.ts'
import {API_VERSION, lakeTarget} from './lakeTarget.ts'
import {localWorkspace} from './lake/connect/index.ts'
import {copyCheckActions, copydesk, withCopyCheck} from './plugins/copydesk/index.ts'
import {schemaTypes} from './schemas/index.ts'
import {templates} from './schemas/templates.ts'

const {local, projectId, dataset} = lakeTarget()

export default defineConfig({
  name: 'default',
  title: 'Copydesk',
  projectId,
  dataset,
  plugins: [
    structureTool({title: 'Newsroom', structure}),
    // Before the copy check, which asks first: then records and story are published together.
    {name: 'tied-records', document: {actions: publishTied}},
    copydesk(copydeskOptions),
    deskTexts(),
    notesPlugin(),
    {name: 'new-story-from', tools: [importTool]},
    {name: 'duplicated-stories', document: {actions: duplicateStory}},
    {name: 'kept-corrections', document: {actions: keepCorrections}},
    visionTool({title: 'Query', defaultApiVersion: `v${API_VERSION}`, defaultDataset: dataset}),
  ],
  schema: {types: withCopyCheck(schemaTypes, copydeskOptions), templates},
  form: {components: formComponents},
  document: {
    actions: copyCheckActions(copydeskOptions),
    comments: {enabled: !local},
    askToEdit: {enabled: !local},
  },
  // Without this the Studio does not ask plugins what is in a release's menu.
  releases: {enabled: true},
  ...(local ? localWorkspace() : {}),
})
