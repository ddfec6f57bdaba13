import * as v from 'valibot'
import {stageActions} from '../actions/stageActions.ts'
import {objectOf, readJson} from '../http/body.ts'
import {type LakeRequest} from '../http/context.ts'
import {write} from '../mutate/write.ts'

const NO_ACTIONS = 'The body must have "actions", an array.'

const body = objectOf(
  {
    actions: v.array(v.unknown(), NO_ACTIONS),
    transactionId: v.optional(v.unknown()),
    dryRun: v.optional(v.nullable(v.boolean('"dryRun" must be true or false.'))),
  },
  NO_ACTIONS,
)

/** Many actions, one transaction. */
export async function postActions(c: LakeRequest): Promise<Response> {
  const {actions, transactionId, dryRun} = await readJson(c.req.raw, body)
  const written = await write(c.var.lake.store, c.var.identity, {
    dataset: c.var.dataset,
    transactionId: transactionId ?? c.req.query('transactionId'),
    dryRun: dryRun === true,
    stage: (staging) => stageActions(staging, actions),
  })
  return c.json({transactionId: written.transactionId})
}
