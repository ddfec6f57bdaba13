import {expect, test} from 'vitest'
import {jsonBody} from '../../../lake/http/jsonBody.ts'

test('what is short is written at once', () => {
  expect(jsonBody({result: ['a', 1, null]})).toBe('{"result":["a",1,null]}')
})

test('few long texts are written one after another: together they may be longer than any string', async () => {
  const value = {result: ['a'.repeat(70_000), {text: 'b'.repeat(70_000)}]}

  const body = jsonBody(value)

  expect(body).toBeInstanceOf(ReadableStream)
  expect(await new Response(body).json()).toEqual(value)
})
