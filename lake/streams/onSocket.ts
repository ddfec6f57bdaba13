import {type RawData, type WebSocket} from 'ws'

interface SocketEvents {
  message: [data: RawData]
  close: []
}

/**
 * Listens to a socket. An error that nobody caught in the listener is logged and ends this socket,
 * never the process.
 */
export function onSocket<E extends keyof SocketEvents>(
  socket: WebSocket,
  event: E,
  listener: (...args: SocketEvents[E]) => void | Promise<void>,
): void {
  const fail = (error: unknown) => {
    console.error(`A socket failed: ${error instanceof Error ? error.stack : String(error)}`)
    socket.terminate()
  }
  socket.on(event, (...args: unknown[]) => {
    try {
      const work = listener(...(args as SocketEvents[E]))
      if (work) work.catch(fail)
    } catch (error) {
      fail(error)
    }
  })
}
