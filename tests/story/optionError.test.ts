import {afterEach, expect, test, vi} from 'vitest'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'

afterEach(() => void vi.unstubAllGlobals())

function refused(): Error {
  try {
    resolveOptions({types: 'post'} as object)
  } catch (error) {
    return error as Error
  }
  return expect.unreachable('a list is wanted')
}

const SENTENCE = 'copydesk: the option “types” must be a list of names, not "post".'

test('a shell, which prints the stack of an error, has the sentence alone', () => {
  const {message, stack} = refused()
  expect({message, stack}).toEqual({message: SENTENCE, stack: `Error: ${SENTENCE}`})
})

test('a browser, where Sanity shows message and stack, has no stack', () => {
  vi.stubGlobal('process', undefined)
  const {message, stack} = refused()
  vi.unstubAllGlobals()
  expect({message, stack}).toEqual({message: SENTENCE, stack: ''})
})
