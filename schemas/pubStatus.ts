/** Whether a story may be used; the terms are ninjs's. */
export const pubStatuses = [
  {title: 'Usable', value: 'usable'},
  {title: 'Withheld', value: 'withheld'},
  {title: 'Canceled', value: 'canceled'},
]

/** The word that editors read for a status; '' where there is none. */
export function pubStatusTitle(value: string | undefined): string {
  return pubStatuses.find((status) => status.value === value)?.title ?? ''
}
