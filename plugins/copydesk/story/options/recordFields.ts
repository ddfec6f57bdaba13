/** The fields that records have where the options name no others. A type of quotes need not tell kinds apart. */
export const RECORD_FIELDS = {
  sources: {name: 'name', aliases: 'aliases'},
  locations: {name: 'name', variants: 'variants'},
  quotes: {text: 'text', kind: 'type'},
} as const
