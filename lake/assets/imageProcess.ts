import sharp from 'sharp'
import {answerImageQuestion, type ImageAnswer, type ImageQuestion} from './answerImageQuestion.ts'
import {AssetError} from './assetError.ts'

/*
 * Runs as a process of its own: decodes and makes pictures, one at a time, and can be ended whatever
 * it is doing.
 */

/** A picture that takes more is given up with the process. */
const MAX_MEMORY_BYTES = 900 * 1024 * 1024

sharp.cache(false)
setInterval(() => {
  if (process.memoryUsage.rss() > MAX_MEMORY_BYTES) process.exit(1)
}, 50).unref()
process.on('message', (question: ImageQuestion) => void answer(question))
process.on('disconnect', () => process.exit(0))
process.send!('ready')

async function answer(question: ImageQuestion): Promise<void> {
  try {
    reply({result: await answerImageQuestion(question)})
  } catch (error) {
    const known = error instanceof AssetError ? error.status : undefined
    reply({status: known, message: error instanceof Error ? error.message : String(error)})
  }
}

function reply(message: ImageAnswer): void {
  process.send!(message)
}
