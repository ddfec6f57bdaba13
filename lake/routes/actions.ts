import * as v from 'valibot'
import {stageActions} from '../actions/stageActions.ts'
import {objectOf, withJson} from '../http/body.ts'
import {type LakeRequest} from '../http/context.ts'
import {write} from '../mutate/write.ts'
import {isUnjudged} from './unjudged.ts'

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
export function postActions(c: LakeRequest): Promise<Response> {
  return withJson(c, body, (given) => act(c, given))
}

async function act(
  c: LakeRequest,
  {actions, transactionId, dryRun}: v.InferOutput<typeof body>,
): Promise<Response> {
  const written = await write(c.var.lake.store, c.var.identity, {
    dataset: c.var.dataset,
    transactionId: transactionId ?? c.req.query('transactionId'),
    dryRun: dryRun === true,
    how: 'actions',
    request: actions,
    unjudged: isUnjudged(c),
    stage: (staging) => stageActions(staging, actions),
  })
  return c.json({transactionId: written.transactionId})
}
