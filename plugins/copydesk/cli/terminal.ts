import {createInterface} from 'node:readline/promises'

/** What a command reads from and writes to. */
export interface Shell {
  stdin: NodeJS.ReadableStream
  /** Takes the report. */
  write: (text: string) => void
  /** Takes one sentence for each thing that went wrong. */
  complain: (sentence: string) => void
  /** Takes what takes longer than a second, as it goes on; empty when it is over. */
  progress?: (sentence: string) => void
  /** Asks a person yes or no; missing where nobody is there. */
  ask?: (question: string) => Promise<boolean>
}

/** That of this process. */
export function terminal(): Shell {
  const {stdin, stdout, stderr} = process
  // Whoever reads the report may stop early, as `head` does.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    stdin,
    write: (text) => stdout.write(text),
    complain: (sentence) => console.error(sentence),
    progress: (sentence) => {
      if (stderr.isTTY) stderr.write(`\r\x1b[K${sentence}`)
    },
    ...(stdin.isTTY && stderr.isTTY && {ask}),
  }
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({input: process.stdin, output: process.stderr})
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
  } catch {
    // Ctrl-C or Ctrl-D: no.
    return false
  } finally {
    lines.close()
  }
}
