/** What Node says of an argument it does not know, without its advice and the full stop. */
export function firstSentence(error: unknown): string {
  return (error as Error).message.split('. ')[0].replace(/\.$/, '')
}
