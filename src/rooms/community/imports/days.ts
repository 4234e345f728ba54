/** A quick way from a moment to its day in a time zone, YYYY-MM-DD, for a hundred thousand of them. */
export function dayFormat(timeZone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  // Asked once for each quarter of an hour: in the years such files are from, time zones are whole quarters from UTC.
  const known = new Map<number, string>()
  return (moment) => {
    const quarter = Math.floor(moment.getTime() / 900_000)
    const day = known.get(quarter) ?? format.format(moment)
    known.set(quarter, day)
    return day
  }
}
