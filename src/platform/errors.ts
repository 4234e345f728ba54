/** Not there, or not for you: the two are never told apart. */
export class NotFound extends Error {
  override name = 'NotFound'
}
