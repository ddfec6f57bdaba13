import {createSchema} from 'sanity'
import {decision} from '../../plugins/copydesk/studio/schema/decision.ts'
import {schemaTypes} from '../../schemas/index.ts'

/** The content model, compiled as the Studio compiles it. */
export const compiledSchema = createSchema({name: 'newsroom', types: [...schemaTypes, decision]})
