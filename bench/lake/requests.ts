import {Agent, request} from 'node:http'

const api = '/v2025-02-19/data'

export type Requests = ReturnType<typeof requestsTo>

/** What is asked of a lake, over no more than so many connections. */
export function requestsTo(port: number, token: string, connections = 512) {
  const agent = new Agent({keepAlive: true, maxSockets: connections})
  return {ask, create, openListener, post}

  /** @returns the status of the answer */
  function ask(
    groq: string,
    params: Record<string, unknown> = {},
    perspective = 'raw',
  ): Promise<number | undefined> {
    const search = new URLSearchParams({perspective, query: groq})
    for (const [name, value] of Object.entries(params))
      search.set(`$${name}`, JSON.stringify(value))
    const path = `${api}/query/production?${search}`
    return new Promise((resolve, reject) => {
      request({port, agent, path, headers: {authorization: `Bearer ${token}`}}, (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode))
      })
        .on('error', reject)
        .end()
    })
  }

  function openListener(hear: () => void): Promise<() => void> {
    const query = encodeURIComponent('*[_id == "heard"]')
    return new Promise((resolve, reject) => {
      const stream = request(
        {
          port,
          path: `${api}/listen/production?query=${query}&includeResult=true`,
          headers: {authorization: `Bearer ${token}`},
        },
        (response) => {
          response.setEncoding('utf8').on('data', (text: string) => {
            if (text.includes('event: welcome')) resolve(() => stream.destroy())
            if (text.includes('event: mutation')) hear()
          })
          response.on('error', () => {})
        },
      )
      stream.on('error', reject).end()
    })
  }

  function create(document: {_id: string; _type: string; [field: string]: unknown}): Promise<void> {
    return post({createOrReplace: document})
  }

  function post(mutation: object): Promise<void> {
    const body = JSON.stringify({mutations: [mutation]})
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    return new Promise((resolve, reject) => {
      request(
        {port, agent, method: 'POST', path: `${api}/mutate/production`, headers},
        (response) => {
          response.resume()
          response.on('end', () =>
            response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
          )
        },
      )
        .on('error', reject)
        .end(body)
    })
  }
}
