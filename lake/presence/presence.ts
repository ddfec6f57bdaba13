import * as v from 'valibot'
import {type WebSocket} from 'ws'
import {type Identity} from '../access/index.ts'
import {onSocket} from '../streams/onSocket.ts'
import {
  errorOf,
  INVALID_PARAMS,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  notificationOf,
  parseRequest,
  resultOf,
  type RpcRequest,
  UNAUTHORIZED,
} from './rpc.ts'

export interface PresenceOptions {
  /** Who of the newsroom an `Authorization` header stands for now; undefined for nobody. */
  identify(authorization: string | undefined): Identity | undefined
}

export interface Presence {
  /** Takes over a socket that was opened for a dataset. `show` is told of each token that is shown on it. */
  accept(
    socket: WebSocket,
    dataset: string,
    show: (authorization: string | undefined) => void,
  ): void
  close(): void
}

/** One open socket. */
interface Member {
  socket: WebSocket
  dataset: string
  authorization?: string
  subscriptions: Set<string>
  /** Sessions (browser tabs) announced over this socket. */
  sessions: Set<string>
}

const HEARTBEAT = '♥'
const HEARTBEAT_MS = 20_000
const MAX_SUBSCRIPTIONS = 16
const MAX_SESSIONS = 16
const MAX_MESSAGE_CHARS = 64 * 1024
/** A socket that is not read gets no more once this much waits for it. */
const MAX_UNREAD_BYTES = 256 * 1024

const name = v.pipe(v.string(), v.maxLength(256))
const authorization = v.object({authorization: v.pipe(v.string(), v.maxLength(4096))})
const announcement = v.object({
  data: v.object({sessionId: name, locations: v.optional(v.array(v.unknown()), [])}),
})

/**
 * Passes on who is where, within a dataset: what one Studio announces, all that subscribed hear,
 * itself too. Nothing is kept: a Studio that joins calls the roll and everybody answers.
 */
export function createPresence(options: PresenceOptions): Presence {
  const members = new Set<Member>()
  const heartbeat = setInterval(() => {
    for (const {socket} of members) socket.send(HEARTBEAT)
  }, HEARTBEAT_MS)
  heartbeat.unref()

  const broadcast = (dataset: string, event: Record<string, unknown>) => {
    for (const member of members) {
      if (member.dataset !== dataset) continue
      if (!options.identify(member.authorization)) continue
      for (const subscription of member.subscriptions) {
        if (member.socket.bufferedAmount > MAX_UNREAD_BYTES) break
        member.socket.send(notificationOf('presence_subscription', subscription, event))
      }
    }
  }

  const leave = (member: Member, session: string, who: Identity) => {
    if (!member.sessions.delete(session)) return
    broadcast(member.dataset, {type: 'disconnect', i: who.id, m: {session}})
  }

  const methods: Record<string, Method> = {
    presence_subscribe: method(v.object({}), (member, _, __, id) => {
      if (member.subscriptions.size < MAX_SUBSCRIPTIONS) member.subscriptions.add(id)
      return id
    }),
    presence_unsubscribe: method(v.object({subscriptionId: name}), (member, params) =>
      member.subscriptions.delete(params.subscriptionId),
    ),
    presence_rollcall: method(v.object({session: name}), ({dataset}, {session}, who) => {
      broadcast(dataset, {type: 'rollCall', i: who.id, session})
      return true
    }),
    presence_announce: method(announcement, (member, {data}, who) => {
      const {sessionId, locations} = data
      if (!member.sessions.has(sessionId) && member.sessions.size >= MAX_SESSIONS) return false
      member.sessions.add(sessionId)
      broadcast(member.dataset, {type: 'state', i: who.id, m: {sessionId, locations}})
      return true
    }),
    presence_disconnect: method(v.object({session: name}), (member, {session}, who) => {
      leave(member, session, who)
      return true
    }),
  }

  const answer = (member: Member, text: string, show: (authorization?: string) => void): string => {
    const request = text.length <= MAX_MESSAGE_CHARS ? parseRequest(text) : undefined
    if (!request) return errorOf(null, INVALID_REQUEST, 'This is not a JSON-RPC request.')
    const {id, params} = request
    if (request.method === 'authorization') {
      const given = v.safeParse(authorization, params)
      member.authorization = given.success ? given.output.authorization : undefined
      show(member.authorization)
      const known = options.identify(member.authorization) !== undefined
      return known ? resultOf(id, true) : unauthorized(id)
    }
    const who = options.identify(member.authorization)
    if (!who) return unauthorized(id)
    if (!Object.hasOwn(methods, request.method)) {
      return errorOf(id, METHOD_NOT_FOUND, 'There is no such method.')
    }
    return methods[request.method](member, request, who)
  }

  return {
    accept(socket, dataset, show) {
      const member: Member = {socket, dataset, subscriptions: new Set(), sessions: new Set()}
      members.add(member)
      onSocket(socket, 'message', (data) => {
        if (socket.bufferedAmount > MAX_UNREAD_BYTES) return socket.terminate()
        socket.send(answer(member, String(data), show))
      })
      onSocket(socket, 'close', () => {
        members.delete(member)
        const who = options.identify(member.authorization)
        if (who) for (const session of [...member.sessions]) leave(member, session, who)
      })
    },
    close() {
      clearInterval(heartbeat)
      for (const {socket} of members) socket.terminate()
    },
  }
}

type Method = (member: Member, request: RpcRequest, who: Identity) => string

/** A method whose parameters are what a schema says. */
function method<S extends v.GenericSchema>(
  schema: S,
  work: (member: Member, params: v.InferOutput<S>, who: Identity, id: string) => unknown,
): Method {
  return (member, {id, method: called, params}, who) => {
    const parsed = v.safeParse(schema, params)
    if (parsed.success) return resultOf(id, work(member, parsed.output, who, id))
    return errorOf(id, INVALID_PARAMS, `The parameters of "${called}" cannot be read.`)
  }
}

function unauthorized(id: string): string {
  return errorOf(id, UNAUTHORIZED, 'Presence needs a token: send it with "authorization" first.')
}
