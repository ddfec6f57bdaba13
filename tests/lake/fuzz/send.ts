import {type Agent, request} from 'node:http'
import WebSocket from 'ws'

export interface Answer {
  status: number
  text: string
}

/** Characters of an answer that are kept: in an hour a dataset grows beyond what one string holds. */
const MOST_KEPT = 1_000_000

export interface OddRequest {
  method: string
  target: string
  headers: Record<string, string>
  body: string | Uint8Array
}

/** Sends what no client would; a stream is listened to for its first piece only. */
export function send(
  port: number,
  {method, target, headers, body}: OddRequest,
  authorization?: string,
  agent?: Agent | false,
): Promise<Answer> {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Promise<Answer>((resolve, reject) => {
    const message = request(
      {
        port,
        host: '127.0.0.1',
        method,
        path: target,
        agent,
        headers: {
          ...headers,
          ...(authorization !== undefined && {authorization}),
          // without it a DELETE has no body, and what follows its head is the next request on the connection
          ...(hasBody && {'content-length': Buffer.byteLength(body)}),
        },
      },
      (response) => {
        let text = ''
        const done = () => resolve({status: response.statusCode ?? 0, text})
        response.setEncoding('utf8').on('data', (piece: string) => {
          if (text.length < MOST_KEPT) text += piece
          if (String(response.headers['content-type']).startsWith('text/event-stream')) {
            done()
            message.destroy()
          }
        })
        response.on('end', done)
        response.on('error', done)
      },
    )
    message.on('error', reject)
    message.end(hasBody ? body : undefined)
  })
}

/** Says it on a socket, and closes that once a ping has come back. @returns all that was heard */
export async function talk(
  port: number,
  {path, messages}: {path: string; messages: (string | Uint8Array)[]},
): Promise<string> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`)
  const heard: string[] = []
  socket.on('message', (data) => heard.push(String(data)))
  socket.on('error', () => {})
  const over = new Promise((resolve) => socket.once('close', resolve))
  socket.once('open', () => {
    for (const message of messages) socket.send(message)
    socket.ping()
  })
  socket.once('pong', () => socket.close())
  await over
  return heard.join()
}
