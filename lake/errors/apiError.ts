/** An answer that refuses a request, in the hosted API's shape for its kind of route. */
export class ApiError extends Error {
  readonly status: number
  readonly body: Record<string, unknown>

  constructor(status: number, message: string, body: Record<string, unknown>) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.body = body
  }
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

/** `{statusCode, error, message}`: what the hosted API answers outside queries and mutations. */
export function plainError(status: number, message: string): ApiError {
  return new ApiError(status, message, {
    statusCode: status,
    error: REASONS[status] ?? 'Error',
    message,
  })
}

/** `{error: {description, type, …}}`: what queries, actions and their streams answer. */
export function typedError(
  status: number,
  type: string,
  description: string,
  more: Record<string, unknown> = {},
): ApiError {
  return new ApiError(status, description, {error: {description, type, ...more}})
}

export interface MutationFailure {
  description: string
  type: string
  [detail: string]: unknown
}

/** One mutation of a transaction failed, and with it the whole: `index` is its place in the list. */
export function mutationError(status: number, failure: MutationFailure, index = 0): ApiError {
  return new ApiError(status, failure.description, {
    error: {
      description: `The mutation(s) failed: ${failure.description}`,
      items: [{error: failure, index}],
      type: 'mutationError',
    },
  })
}
