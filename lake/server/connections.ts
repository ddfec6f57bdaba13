import {type IncomingMessage, type Server} from 'node:http'
import {type Socket} from 'node:net'

/** Each is a file to the system, which has no more than some thousands of them for a process. */
const MAX_CONNECTIONS = 4000

/** Bytes that may wait in all connections for their readers: beyond these, who takes nothing is let go. */
const MAX_UNREAD_BYTES = 128 * 1024 * 1024
/** Beyond these, whoever has most. */
const MAX_UNREAD_AT_ALL_BYTES = 256 * 1024 * 1024

const LOOK_MS = 250

interface Connection {
  /** The header of its last request. */
  authorization: string | undefined
  /** Answers under way. */
  underWay: number
  isUpgraded: boolean
  /** Bytes that went out, at the last look, and whether none had gone since the one before. */
  taken: number
  isStuck: boolean
}

/**
 * Lets connections go where there are too many, or where too much waits in them to be read: what is
 * idle longest, what takes nothing, and what has no token before what has one.
 *
 * @param clientOf who an `Authorization` header stands for, undefined for nobody
 */
export function limitConnections(
  server: Server,
  clientOf: (authorization: string | undefined) => string | undefined,
): void {
  const connections = new Map<Socket, Connection>()
  let lookedAt = 0

  server.on('connection', (socket: Socket) => {
    if (connections.size >= MAX_CONNECTIONS) makeRoom(socket)
    connections.set(socket, {
      authorization: undefined,
      underWay: 0,
      isUpgraded: false,
      taken: 0,
      isStuck: false,
    })
    socket.once('close', () => connections.delete(socket))
  })
  server.prependListener('request', ({socket, headers}, response) => {
    const connection = connections.get(socket)
    if (!connection) return
    connection.authorization = headers.authorization
    connection.underWay++
    response.once('close', () => {
      connection.underWay--
      // the last one that became idle comes last
      if (connections.delete(socket) && !socket.destroyed) connections.set(socket, connection)
    })
    // where many requests come at once, no timer runs between them
    if (performance.now() - lookedAt > LOOK_MS) look()
  })
  server.prependListener('upgrade', ({socket}: IncomingMessage) => {
    const connection = connections.get(socket)
    if (connection) connection.isUpgraded = true
  })
  const timer = setInterval(() => {
    for (const [socket, connection] of connections) {
      const taken = socket.bytesWritten - socket.writableLength
      connection.isStuck = socket.writableLength > 0 && taken === connection.taken
      connection.taken = taken
    }
    look()
  }, LOOK_MS)
  timer.unref()
  server.once('close', () => clearInterval(timer))

  function makeRoom(newest: Socket): void {
    const inOrder = [...connections].filter(([, {isUpgraded}]) => !isUpgraded)
    const found =
      inOrder.find(([, {underWay}]) => underWay === 0) ??
      inOrder.find(([, {authorization}]) => clientOf(authorization) === undefined)
    const [socket] = found ?? [newest]
    socket.destroy()
  }

  function look(): void {
    lookedAt = performance.now()
    let unread = 0
    for (const socket of connections.keys()) unread += socket.writableLength
    if (unread <= MAX_UNREAD_BYTES) return
    const before = unread
    for (const [socket, isStuck] of mostFirst()) {
      if (unread <= (isStuck ? MAX_UNREAD_BYTES : MAX_UNREAD_AT_ALL_BYTES)) break
      unread -= socket.writableLength
      socket.destroy()
    }
    if (unread < before) {
      console.error(`Connections were ended: ${before} bytes of answers waited to be read.`)
    }
  }

  /** What takes nothing first, of that what belongs to whoever has most. */
  function mostFirst(): [Socket, isStuck: boolean][] {
    const ofClient = new Map<string | undefined, number>()
    const unread = [...connections]
      .filter(([socket]) => socket.writableLength > 0)
      .map(([socket, {isStuck, authorization}]) => {
        return [socket, {isStuck, client: clientOf(authorization)}] as const
      })
    for (const [socket, {client}] of unread) {
      ofClient.set(client, (ofClient.get(client) ?? 0) + socket.writableLength)
    }
    return unread
      .sort(
        ([a, one], [b, other]) =>
          Number(other.isStuck) - Number(one.isStuck) ||
          ofClient.get(other.client)! - ofClient.get(one.client)! ||
          b.writableLength - a.writableLength,
      )
      .map(([socket, {isStuck}]) => [socket, isStuck])
  }
}
