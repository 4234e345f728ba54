/** A quick way from a moment to its day in a time zone, YYYY-MM-DD, for a hundred thousand of them. */
export function dayFormat(timeZone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (moment) => format.format(moment)
}
