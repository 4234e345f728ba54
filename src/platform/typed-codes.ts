/** Crockford's alphabet: no I, L, O or U, so nothing looks like a digit and no word is rude. */
export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody typed, as the alphabet has it: in capitals, and look-alike letters as the digits they were read from. */
export function readCodeLetters(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
}
