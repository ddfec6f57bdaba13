import {defineConfig, type SchemaTypeDefinition, type WorkspaceOptions} from 'sanity'
import {structureTool} from 'sanity/structure'
import {copydeskOptions} from '../../../desk/copydeskOptions.ts'
import {lakeTarget} from '../../../lakeTarget.ts'
import {localWorkspace} from '../../../lake/connect/index.ts'
import {copydesk, withCopyCheck} from '../../../plugins/copydesk/index.ts'
import {schemaTypes} from '../../../schemas/index.ts'
import {templates} from '../../../schemas/templates.ts'

const {projectId, dataset} = lakeTarget()
const local = {
  document: {comments: {enabled: false}, askToEdit: {enabled: false}},
  ...localWorkspace(),
}

/** The newsroom twice, over one lake: with the copy check, and beside it without anything of ours. */
const withCheck: WorkspaceOptions = {
  name: 'with',
  basePath: '/with',
  projectId,
  dataset,
  plugins: [structureTool(), copydesk(copydeskOptions)],
  schema: {types: withCopyCheck(schemaTypes, copydeskOptions), templates},
  ...local,
}

const without: WorkspaceOptions = {
  name: 'without',
  basePath: '/without',
  projectId,
  dataset,
  plugins: [structureTool()],
  schema: {types: schemaTypes.map(withoutDecisions), templates},
  ...local,
}

export default defineConfig([withCheck, without])

/** Their type comes with the plugin. */
function withoutDecisions(type: SchemaTypeDefinition): SchemaTypeDefinition {
  if (!('fields' in type)) return type
  const fields = type.fields?.filter(({name}) => name !== 'decisions')
  return {...type, fields} as SchemaTypeDefinition
}
