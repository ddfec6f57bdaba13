import {type WebSocket} from 'ws'
import {type Identity} from '../access/index.ts'
import {
  errorOf,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  notificationOf,
  parseRequest,
  resultOf,
  type RpcRequest,
  UNAUTHORIZED,
} from './rpc.ts'

export interface PresenceOptions {
  /** Who an `Authorization` header stands for now; undefined for nobody. */
  identify(authorization: string | undefined): Identity | undefined
}

export interface Presence {
  /** Takes over a socket that was opened for a dataset. */
  accept(socket: WebSocket, dataset: string): void
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
const MAX_UNREAD_BYTES = 1024 * 1024

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
      if (member.dataset !== dataset || member.socket.bufferedAmount > MAX_UNREAD_BYTES) continue
      if (!options.identify(member.authorization)) continue
      for (const subscription of member.subscriptions) {
        member.socket.send(notificationOf('presence_subscription', subscription, event))
      }
    }
  }

  const methods: Record<string, (member: Member, request: RpcRequest, who: Identity) => unknown> = {
    presence_subscribe(member, {id}) {
      if (member.subscriptions.size < MAX_SUBSCRIPTIONS) member.subscriptions.add(id)
      return id
    },
    presence_unsubscribe: (member, {params}) =>
      member.subscriptions.delete(String(params.subscriptionId)),
    presence_rollcall(member, {params}, who) {
      broadcast(member.dataset, {type: 'rollCall', i: who.id, session: String(params.session)})
      return true
    },
    presence_announce(member, {params}, who) {
      const {sessionId, locations} = (params.data ?? {}) as Record<string, unknown>
      const session = String(sessionId)
      if (!member.sessions.has(session) && member.sessions.size >= MAX_SESSIONS) return false
      member.sessions.add(session)
      const m = {sessionId: session, locations: Array.isArray(locations) ? locations : []}
      broadcast(member.dataset, {type: 'state', i: who.id, m})
      return true
    },
    presence_disconnect(member, {params}, who) {
      leave(member, String(params.session), who)
      return true
    },
  }
  const leave = (member: Member, session: string, who: Identity) => {
    if (!member.sessions.delete(session)) return
    broadcast(member.dataset, {type: 'disconnect', i: who.id, m: {session}})
  }

  const answer = (member: Member, text: string): string => {
    const request = text.length <= MAX_MESSAGE_CHARS ? parseRequest(text) : undefined
    if (!request) return errorOf(null, INVALID_REQUEST, 'This is not a JSON-RPC request.')
    const {id, method, params} = request
    if (method === 'authorization') {
      member.authorization = String(params.authorization)
      const known = options.identify(member.authorization) !== undefined
      return known ? resultOf(id, true) : unauthorized(id)
    }
    const who = options.identify(member.authorization)
    if (!who) return unauthorized(id)
    if (!Object.hasOwn(methods, method)) {
      return errorOf(id, METHOD_NOT_FOUND, 'There is no such method.')
    }
    return resultOf(id, methods[method](member, request, who))
  }

  return {
    accept(socket, dataset) {
      const member: Member = {socket, dataset, subscriptions: new Set(), sessions: new Set()}
      members.add(member)
      socket.on('message', (data) => socket.send(answer(member, String(data))))
      socket.on('close', () => {
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

function unauthorized(id: string): string {
  return errorOf(id, UNAUTHORIZED, 'Presence needs a token: send it with "authorization" first.')
}
