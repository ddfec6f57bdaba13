import {maxHeaderSize} from 'node:http'
import {type Duplex} from 'node:stream'
import {type ApiError, plainError} from '../errors/apiError.ts'

/** What the parser of HTTP says, with what it was reading. */
type ParseError = NodeJS.ErrnoException & {rawPacket?: Buffer}

/** Answers what never became a request: the parser of HTTP gave it up, and the connection ends. */
export function answerUnreadable(error: ParseError, connection: Duplex): void {
  if (error.code === 'ECONNRESET' || !connection.writable) return void connection.destroy()
  const {status, body} = refusalOf(error.code)
  const isHead = error.rawPacket?.subarray(0, 5).toString() === 'HEAD '
  const text = isHead ? '' : JSON.stringify(body)
  connection.end(
    `HTTP/1.1 ${status} ${body.error}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  )
}

function refusalOf(code: string | undefined): ApiError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return plainError(
        431,
        `The address and the headers are longer than ${maxHeaderSize} bytes: send a long query as the body of a POST.`,
      )
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return plainError(408, 'The request took too long to arrive: send it again.')
    default:
      return plainError(400, 'This cannot be read as HTTP: check what was sent.')
  }
}
