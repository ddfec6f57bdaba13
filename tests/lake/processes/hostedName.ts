import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createServer as createHttpServer, request} from 'node:http'
import {createServer as createHttpsServer} from 'node:https'
import {type AddressInfo} from 'node:net'
import path from 'node:path'

/** A proxy that gives a lake the hosted service's name, for programs that have it built in. */
export interface HostedName {
  /** What such a program needs in its environment. */
  env: Record<string, string>
  /** Paths that were asked for, each once. */
  asked: Set<string>
  close(): void
}

/**
 * Answers `CONNECT <anything>:443` itself, with a certificate made here for the hosted names, and
 * hands every request to the lake on `port`. Needs the program `openssl`.
 */
export async function hostedName(port: number, folder: string): Promise<HostedName> {
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=lake'],
      ...['-addext', 'subjectAltName=DNS:api.sanity.io,DNS:*.api.sanity.io,DNS:cdn.sanity.io'],
    ],
    {stdio: 'ignore'},
  )
  const asked = new Set<string>()
  const inside = createHttpsServer(
    {key: readFileSync(key), cert: readFileSync(cert)},
    (incoming, outgoing) => {
      asked.add(`${incoming.method} ${incoming.url?.split('?')[0]}`)
      const {origin: _, ...headers} = incoming.headers
      const forwarded = request(
        {
          port,
          host: '127.0.0.1',
          method: incoming.method,
          path: incoming.url,
          headers: {...headers, host: `localhost:${port}`},
        },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        },
      )
      forwarded.on('error', () => outgoing.destroy())
      incoming.pipe(forwarded)
    },
  )
  const proxy = createHttpServer().on('connect', (_, connection) => {
    connection.on('error', () => connection.destroy())
    connection.write('HTTP/1.1 200 Connection established\r\n\r\n')
    inside.emit('connection', connection)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    asked,
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NO_PROXY: 'localhost,127.0.0.1',
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: cert,
    },
    close() {
      proxy.close()
      inside.closeAllConnections()
    },
  }
}
