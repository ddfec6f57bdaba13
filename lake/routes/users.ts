import {Hono} from 'hono'
import {type Identity} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {readJsonValue} from '../http/body.ts'
import {type LakeEnv} from '../http/context.ts'

/** Who is logged in, who others are, and each one's own settings. */
export const userRoutes = new Hono<LakeEnv>()
  .get('/users/me', (c) => {
    const {identity} = c.var
    return c.json(identity.role === 'anonymous' ? {} : profileOf(identity))
  })
  .get('/users/me/keyvalue/:keys', (c) => {
    const {identity, lake} = c.var
    const keys = c.req.param('keys').split(',').map(decodeURIComponent)
    return c.json(lake.settings.get(identity.id, keys))
  })
  .put('/users/me/keyvalue', async (c) => {
    const {identity, lake} = c.var
    if (identity.role === 'anonymous') throw plainError(401, 'Log in to keep settings.')
    const body = await readJsonValue(c.req.raw)
    const pairs = Array.isArray(body) ? body : [body]
    if (!pairs.every(isSetting)) throw plainError(400, 'A setting needs a "key", a string.')
    for (const {key, value} of pairs) lake.settings.put(identity.id, key, value)
    return c.json(
      lake.settings.get(
        identity.id,
        pairs.map(({key}) => key),
      ),
    )
  })
  .get('/users/:ids', (c) => {
    const ids = c.req.param('ids').split(',')
    const found = ids.flatMap((id) => {
      const user = c.var.lake.user(id)
      return user ? [profileOf(user)] : []
    })
    if (ids.length > 1) return c.json(found)
    if (found.length === 0) throw plainError(404, `There is no user "${ids[0]}".`)
    return c.json(found[0])
  })

function isSetting(pair: unknown): pair is {key: string; value?: unknown} {
  return typeof (pair as {key?: unknown} | null)?.key === 'string'
}

function profileOf({id, name, role}: Identity) {
  return {
    id,
    name,
    displayName: name,
    email: '',
    imageUrl: null,
    profileImage: null,
    provider: 'local',
    role,
    roles: [{name: role, title: role[0].toUpperCase() + role.slice(1)}],
  }
}
