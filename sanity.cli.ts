import {defineCliConfig} from 'sanity/cli'
import {viteOnLake} from './commands/viteOnLake.ts'
import {lakeTarget} from './lakeTarget.ts'

const {projectId, dataset} = lakeTarget()

/** Where the lake answers while `npm run dev` serves the Studio. */
const devLake = process.env.COPYDESK_DEV_LAKE

export default defineCliConfig({
  api: {projectId, dataset},
  deployment: {autoUpdates: false},
  server: {hostname: 'localhost', port: Number(process.env.PORT || 3333)},
  ...(devLake && {vite: viteOnLake(devLake)}),
  schemaExtraction: {path: 'schema.json', enforceRequiredFields: true},
  typegen: {
    path: './publishing/**/*.ts',
    schema: 'schema.json',
    generates: './publishing/sanity.types.ts',
    overloadClientMethods: true,
  },
})
