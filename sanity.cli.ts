import {defineCliConfig} from 'sanity/cli'
import {lakeTarget} from './lakeTarget.ts'

const {projectId, dataset} = lakeTarget()

export default defineCliConfig({
  api: {projectId, dataset},
  deployment: {autoUpdates: false},
  server: {hostname: 'localhost', port: Number(process.env.PORT || 3333)},
  schemaExtraction: {path: 'schema.json', enforceRequiredFields: true},
  typegen: {
    path: './publishing/**/*.ts',
    schema: 'schema.json',
    generates: './publishing/sanity.types.ts',
    overloadClientMethods: true,
  },
})
