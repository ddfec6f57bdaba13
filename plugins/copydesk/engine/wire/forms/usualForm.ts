import {DASHES} from '../../text/typography.ts'
import {DAY, MIXED, MONTH_NAME, WEEKDAY} from './dateline.ts'

const WORD = String.raw`\p{Lu}[\p{L}.]*`
const REGION = String.raw`(?:, (?:the )?${WORD}(?: (?:and |of |the )?${WORD}){0,2})?`
/** In an expression that tells capitals from small letters. */
const DATE = String.raw`(?:(?:${WEEKDAY}),? )?(?:${DAY})`.replace(
  /(?<=[(|:])\p{Ll}(?=\p{Ll}{2})/gu,
  (first) => `[${first}${first.toUpperCase()}]`,
)
const PLACE = `${MIXED}${REGION}`
const DASH = `[${DASHES}]{1,2}`

/** How senders set a dateline otherwise, and as what it is read. */
const FORMS: [form: RegExp, usual: string][] = [
  // [Velten, 24 November 2026] –, (VELTEN, NR) –, {Velten, NR} –, (Velten, NR) November 24, 2026 –
  [
    new RegExp(
      `^[[({](?<place>${MIXED}(?:${REGION}(?:,| ?${DASH}) ${DATE}|, ${WORD}(?: ${WORD})?))[\\])}],? ?(?<date>${DATE})?(?= ?(?:${DASH}|:) )`,
      'u',
    ),
    '$<place>, $<date>',
  ],
  // Velten | 24 November 2026 –, Velten, NR | November 24, 2026 |
  [
    new RegExp(`^(?<place>${PLACE}) ?\\| ?(?<date>${DATE})(?: ?\\|(?= ))?`, 'u'),
    '$<place>, $<date>',
  ],
  // Velten, Norvay | AFP | The …
  [
    new RegExp(`^(?<place>${PLACE}) ?\\| ?(?<agency>\\p{Lu}{2,6}) ?\\| `, 'u'),
    '$<place> ($<agency>) - ',
  ],
  // Velten, Nov 24 GNA -
  [
    new RegExp(
      `^(?<place>${PLACE}), (?<date>(?:${MONTH_NAME})\\.? \\d{1,2}) (?<agency>\\p{Lu}{2,6})(?= ?${DASH} )`,
      'u',
    ),
    '$<place>, $<date> ($<agency>)',
  ],
  // Velten, (New Ziana) -
  [new RegExp(`^(?<place>${MIXED}), (?=\\(\\p{Lu}[\\p{L} ]{2,30}\\) ?${DASH} )`, 'u'), '$<place> '],
]

/** The text with a dateline in front as wires set it, and as it was where it has none of other forms. */
export function usualForm(text: string): string {
  const [form, usual] = FORMS.find(([one]) => one.test(text)) ?? []
  return form && usual
    ? text.replace(form, usual).replace(new RegExp(`^(.{2,80}?),? +(?=${DASH} |:)`, 'u'), '$1 ')
    : text
}
