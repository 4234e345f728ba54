/** The same name or label, for another line: its last number is the line's. */
export function numbered(words: string, line: number): string {
  return words.replace(/\d+(?!.*\d)/, String(line))
}
