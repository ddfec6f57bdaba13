import * as v from 'valibot'
import {type Identity, picturePass} from '../access/index.ts'
import {MAX_SETTINGS, MAX_SETTINGS_CHARS} from '../database/settings.ts'
import {plainError} from '../errors/apiError.ts'
import {withJson} from '../http/body.ts'
import {type LakeRequest, pathPart} from '../http/context.ts'

/** Who is logged in: nobody in particular without a token. Gives the cookie for pictures, too. */
export function getMe(c: LakeRequest): Response {
  const {identity, lake} = c.var
  const user = lake.user(identity.id)
  if (user) c.header('set-cookie', picturePass(user))
  return c.json(identity.role === 'anonymous' ? {} : profileOf(identity))
}

/** Who others are, by id: one user, or a list where several are asked for. */
export function getUsers(c: LakeRequest): Response {
  const ids = pathPart(c, 'ids').split(',')
  const found = ids.flatMap((id) => {
    const user = c.var.lake.user(id)
    return user ? [profileOf(user)] : []
  })
  if (ids.length > 1) return c.json(found)
  if (found.length === 0) throw plainError(404, `There is no user "${ids[0]}".`)
  return c.json(found[0])
}

/** What a user set for itself in the Studio. */
export function getSettings(c: LakeRequest): Response {
  const {identity, lake} = c.var
  const keys = [...new Set(pathPart(c, 'keys').split(','))]
  if (keys.length > MAX_KEYS) throw plainError(400, `Ask for at most ${MAX_KEYS} settings at once.`)
  return c.json(lake.settings.get(identity.id, keys))
}

const MAX_KEYS = 100
const MAX_SETTING_CHARS = 256 * 1024

const setting = v.object(
  {
    key: v.pipe(v.string(), v.maxLength(1024, 'A setting\'s "key" has at most 1024 characters.')),
    value: v.optional(v.unknown()),
  },
  'A setting needs a "key", a string.',
)
const settings = v.union([v.array(setting), setting], 'A setting needs a "key", a string.')

export function putSettings(c: LakeRequest): Promise<Response> {
  const {identity, lake} = c.var
  return withJson(c, settings, (given) => {
    const pairs = [given].flat()
    if (pairs.length > MAX_KEYS) throw plainError(400, `Set at most ${MAX_KEYS} settings at once.`)
    if (pairs.some(({value}) => (JSON.stringify(value) ?? '').length > MAX_SETTING_CHARS)) {
      throw plainError(
        400,
        `A setting's "value" has at most ${MAX_SETTING_CHARS} characters as JSON.`,
      )
    }
    if (!lake.settings.put(identity.id, pairs)) {
      throw plainError(
        400,
        `A user keeps at most ${MAX_SETTINGS} settings with ${MAX_SETTINGS_CHARS} characters in all: set fewer, or shorter ones.`,
      )
    }
    const keys = pairs.map(({key}) => key)
    return c.json(lake.settings.get(identity.id, keys))
  })
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
