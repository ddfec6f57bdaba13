/** What is done about a story that went out past the check. */
export type Consequence = 'audit' | 'notify' | 'take-back'

const CONSEQUENCES: readonly Consequence[] = ['audit', 'notify', 'take-back']

export interface Settings {
  consequences: ReadonlySet<Consequence>
  /** Where `notify` posts to. */
  webhook?: string
  /** A lake on this machine, for the runtime's own test command. */
  lake?: {url: string; token: string}
}

/**
 * Reads the environment: `COPYDESK_ON_FINDINGS`, a list of `audit` (which it is without), `notify` and `take-back`, or
 * `nothing`; `COPYDESK_WEBHOOK_URL`; `COPYDESK_LAKE_URL` with `COPYDESK_LAKE_TOKEN`.
 *
 * @throws Error with one sentence that names the value that makes no sense
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const list = env.COPYDESK_ON_FINDINGS?.trim() || 'audit'
  const words = list === 'nothing' ? [] : list.split(',').map((word) => word.trim())
  const consequences = words.map((word) => {
    const known = CONSEQUENCES.find((one) => one === word)
    if (known) return known
    throw new Error(
      `COPYDESK_ON_FINDINGS has “${word}”: give it a list of audit, notify and take-back, or nothing.`,
    )
  })
  const webhook = env.COPYDESK_WEBHOOK_URL?.trim() || undefined
  if (consequences.includes('notify') && !webhook)
    throw new Error('COPYDESK_ON_FINDINGS has “notify”: say where to in COPYDESK_WEBHOOK_URL.')
  if (webhook && !isWebhook(webhook))
    throw new Error('COPYDESK_WEBHOOK_URL is no https:// address: give it one.')
  const {COPYDESK_LAKE_URL: url, COPYDESK_LAKE_TOKEN: token = ''} = env
  return {
    consequences: new Set(consequences),
    ...(webhook && {webhook}),
    ...(url && {lake: {url, token}}),
  }
}

/** What is told is for the newsroom: it is encrypted, or stays on this machine. */
function isWebhook(text: string): boolean {
  const {protocol, hostname} = URL.parse(text) ?? {}
  const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return protocol === 'https:' || (protocol === 'http:' && isLoopback)
}
