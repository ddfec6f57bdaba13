import {readWire} from '../../../plugins/copydesk/engine/index.ts'

export const HEADLINE = 'Ferry burns in the harbor of Velt'
export const BODY = [
  'The ferry was taken out of service on Friday after a fire in its engine room.',
  'Nobody was hurt, said the captain, Jan Halvorsen, who has worked on it since 1998.',
  'The next ferry leaves on Sunday morning, weather permitting.',
]

/** The paragraphs of the story with lines below it, and what was left out. */
export function reading(...below: string[]): [paragraphs: string[], leftOut: string[]] {
  const {paragraphs, leftOut} = readWire([HEADLINE, ...BODY, ...below].join('\n\n'))
  return [paragraphs.map(({text}) => text), leftOut.map(({text}) => text)]
}
