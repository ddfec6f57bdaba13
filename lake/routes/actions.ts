import {Hono} from 'hono'
import {stageActions} from '../actions/stageActions.ts'
import {typedError} from '../errors/apiError.ts'
import {readJson} from '../http/body.ts'
import {datasetOf, type LakeEnv} from '../http/context.ts'
import {requireWriter} from '../http/requireWriter.ts'
import {write} from '../mutate/write.ts'

/** Many actions, one transaction. */
export const actionRoutes = new Hono<LakeEnv>().post('/data/actions/:dataset', async (c) => {
  requireWriter(c)
  const dataset = datasetOf(c)
  const {actions, transactionId, dryRun} = await readJson(c.req.raw)
  if (!Array.isArray(actions)) {
    throw typedError(400, 'validationError', 'The body must have "actions", an array.')
  }
  const written = await write(c.var.lake.store, c.var.identity, {
    dataset,
    transactionId,
    dryRun: dryRun === true,
    stage: (staging) => stageActions(staging, actions),
  })
  return c.json({transactionId: written.transactionId})
})
