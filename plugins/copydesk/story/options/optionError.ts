/**
 * An option that makes no sense, in one sentence. It is thrown while the configuration is read, and Sanity then shows
 * nothing but an error's message and its stack: a stack would lead into the plugin, where there is nothing to mend. A
 * shell prints the stack alone, and so has the sentence for one.
 */
export function optionError(sentence: string): Error {
  const error = new Error(sentence)
  error.stack = isNode() ? `Error: ${sentence}` : ''
  return error
}

/** Told by the process: Sanity's command line has a `document` too. */
function isNode(): boolean {
  const {process} = globalThis as {process?: {versions?: {node?: string}}}
  return process?.versions?.node !== undefined
}
