/** The time zones this machine knows, by their standard names. */
export const timeZones = Intl.supportedValuesOf('timeZone')

/** The same as choices of a form. */
export const timeZoneChoices = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
