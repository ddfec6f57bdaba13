/** A request of JSON-RPC 2.0. */
export interface RpcRequest {
  id: string
  method: string
  params: Record<string, unknown>
}

export const INVALID_REQUEST = -32600
export const METHOD_NOT_FOUND = -32601
export const UNAUTHORIZED = 4001

/** Undefined for what is not a request: not JSON, no method, no id. */
export function parseRequest(text: string): RpcRequest | undefined {
  try {
    const {id, method, params} = JSON.parse(text) as Partial<RpcRequest>
    if (typeof id !== 'string' || id.length > 128 || typeof method !== 'string') return undefined
    return {id, method, params: typeof params === 'object' && params !== null ? params : {}}
  } catch {
    return undefined
  }
}

export function resultOf(id: string, result: unknown): string {
  return JSON.stringify({jsonrpc: '2.0', id, result})
}

export function errorOf(id: string | null, code: number, message: string): string {
  return JSON.stringify({jsonrpc: '2.0', id, error: {code, message}})
}

export function notificationOf(method: string, subscription: string, result: unknown): string {
  return JSON.stringify({jsonrpc: '2.0', method, params: {subscription, result}})
}
