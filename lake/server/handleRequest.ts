import {refuseOrigin} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {studioFile} from './studioFiles.ts'

type Fetch = (request: Request) => Promise<Response> | Response

const API_PATH = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\//
const MEANT_FOR_API = /^\/(?:v[^/]*\/)?(?:data|assets|auth|users|projects|datasets)\//

export interface FrontDoor {
  api: Fetch
  /** Paths outside the API that are content, such as images; undefined for any other. */
  files: (request: Request) => Promise<Response | undefined>
  studioFolder?: string
  allowedHosts: string[]
}

/** Every HTTP request passes here: refused where it comes from elsewhere, then sent on its way. */
export function createRequestHandler(door: FrontDoor): Fetch {
  return async (incoming) => {
    const {headers} = incoming
    const refusal = refuseOrigin(
      {
        host: headers.get('host') ?? undefined,
        origin: headers.get('origin') ?? undefined,
        fetchSite: headers.get('sec-fetch-site') ?? undefined,
        fetchMode: headers.get('sec-fetch-mode') ?? undefined,
      },
      door.allowedHosts,
    )
    if (refusal) return answer(plainError(403, refusal))
    const request = withPlainPath(incoming)
    const {pathname} = new URL(request.url)
    if (API_PATH.test(pathname)) {
      return request.method === 'HEAD' ? headOf(door.api, request) : door.api(request)
    }
    if (MEANT_FOR_API.test(pathname)) return answer(withoutVersion(pathname))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const refusal = plainError(405, `${request.method} is not allowed on ${pathname}: use GET.`)
      return answer(refusal, {allow: 'GET, HEAD'})
    }
    return (await fileAt(door, request, pathname)) ?? answer(notFound(pathname))
  }
}

/** What a GET would be answered with, without the body: a stream that nobody reads is ended. */
async function headOf(api: Fetch, request: Request): Promise<Response> {
  const {headers, signal} = request
  const response = await api(new Request(request.url, {headers, signal}))
  void response.body?.cancel()
  return new Response(null, response)
}

async function fileAt(door: FrontDoor, request: Request, pathname: string) {
  try {
    const asset = await door.files(request)
    if (asset || !door.studioFolder) return asset
    return await studioFile(door.studioFolder, pathname)
  } catch (error) {
    console.error(`${pathname}: ${error instanceof Error ? error.stack : String(error)}`)
    return answer(plainError(500, `${pathname} could not be read: see the lake's log.`))
  }
}

function notFound(pathname: string) {
  return plainError(404, `There is nothing at ${pathname}.`)
}

function withoutVersion(pathname: string) {
  const rest = pathname.replace(/^\/v[^/]*(?=\/)/, '')
  return plainError(404, `${pathname} has no API version: write it as /v2025-02-19${rest}.`)
}

/** Some clients write `//` where an empty part was. */
function withPlainPath(request: Request): Request {
  const url = new URL(request.url)
  if (!url.pathname.includes('//')) return request
  url.pathname = url.pathname.replace(/\/{2,}/g, '/')
  return new Request(url, request)
}

function answer(error: {status: number; body: unknown}, headers?: HeadersInit): Response {
  return Response.json(error.body, {status: error.status, headers})
}
