import * as v from 'valibot'
import {isObject} from '../document/isObject.ts'

/** A request of JSON-RPC 2.0. `params` is parsed by the method that reads it. */
export interface RpcRequest {
  id: string
  method: string
  params: Record<string, unknown>
}

export const INVALID_REQUEST = -32600
export const METHOD_NOT_FOUND = -32601
export const INVALID_PARAMS = -32602
export const UNAUTHORIZED = 4001

const request = v.object({
  id: v.pipe(v.string(), v.maxLength(128)),
  method: v.pipe(v.string(), v.maxLength(128)),
  params: v.optional(v.fallback(v.custom<Record<string, unknown>>(isObject), {}), {}),
})

/** Undefined for what is not a request: not JSON, no method, no id. */
export function parseRequest(text: string): RpcRequest | undefined {
  try {
    const parsed = v.safeParse(request, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
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
