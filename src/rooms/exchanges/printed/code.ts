import { codeLetters, readCodeLetters } from '../../../platform/typed-codes.ts'

// Without the last: of 31 signs, one that is wrong or two that changed places always show.
const signs = codeLetters.slice(0, 31)
const own = 5
export const howMany = signs.length ** own

/** The code of a sheet, `7K3-M2Q`: five signs that tell it from all others, and one that tells a slip of the pen. */
export function sheetCode(number: number): string {
  const letters = Array.from(
    { length: own },
    (_, place) => signs[Math.floor(number / signs.length ** place) % signs.length],
  ).join('')
  return `${letters.slice(0, 3)}-${letters.slice(3)}${checkOf(letters)}`
}

/** What somebody typed, read as the code of a sheet: case, gaps and look-alike letters do not matter. Null with a slip in it. */
export function readSheetCode(typed: string): string | null {
  const letters = readCodeLetters(typed).replace(/[\s-]/g, '')
  if (letters.length !== own + 1 || [...letters].some((letter) => !signs.includes(letter))) return null
  if (checkOf(letters.slice(0, own)) !== letters[own]) return null
  return `${letters.slice(0, 3)}-${letters.slice(3)}`
}

/** Each place weighs differently, so that two signs that change places are noticed. */
function checkOf(letters: string): string | undefined {
  const sum = [...letters].reduce((so, letter, place) => so + (place + 1) * signs.indexOf(letter), 0)
  return signs[(signs.length - (sum % signs.length)) % signs.length]
}
