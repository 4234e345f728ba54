/** Not there, or not for you: the two are never told apart. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Something whoever starts the house can put right: one plain sentence, and no stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}
