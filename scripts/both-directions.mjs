// The parts we build with are made for reading from left to right. Their sides become the line's beginning and end.

/** Compiled CSS that reads in both directions. A drawn arrow keeps its sides: `_theme.scss` turns it round as a whole. */
export function bothDirections(css) {
  return css
    .replace(/(?<=[;{](?:padding|margin|border)-)left(?=[-:])(?!-color:inherit)/g, 'inline-start')
    .replace(/(?<=[;{](?:padding|margin|border)-)right(?=[-:])/g, 'inline-end')
    .replace(/(?<=[;{])left(?=:)/g, 'inset-inline-start')
    .replace(/(?<=[;{])right(?=:)/g, 'inset-inline-end')
    .replace(/(?<=[;{]text-align:)left/g, 'start')
    .replace(/(?<=[;{]text-align:)right/g, 'end')
}
