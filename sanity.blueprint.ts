import {defineBlueprint, defineDocumentFunction} from '@sanity/blueprints'
import {copydeskOptions} from './desk/copydeskOptions.ts'

const types = JSON.stringify(copydeskOptions.types)

/** What Sanity runs for the newsroom on a hosted lake: `npx sanity blueprints deploy`. */
export default defineBlueprint({
  resources: [
    defineDocumentFunction({
      name: 'story-published',
      src: 'functions/story-published',
      timeout: 60,
      memory: 1,
      event: {
        // of published documents; drafts and versions are left out unless they are asked for
        on: ['create', 'update'],
        // what the function writes itself has a revision of this name
        filter: `_type in ${types} && !string::startsWith(_rev, "copydesk-function-")`,
        projection: '{_id, _rev, "before": before()}',
      },
    }),
  ],
})
