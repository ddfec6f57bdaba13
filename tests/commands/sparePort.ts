import {createServer, type AddressInfo} from 'node:net'

/** A port of loopback that nobody uses just now. */
export function sparePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
