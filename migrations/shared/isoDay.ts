/** `2021-12-03`; undefined where the day was written without its year, or there is no such day. */
export function isoDay(date: string | undefined): string | undefined {
  if (!date || !/\d{4}$/.test(date)) return undefined
  const time = Date.parse(`${date.replaceAll('.', '')} UTC`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}
