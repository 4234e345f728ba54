type Param<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Param<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never
type Args<P extends string> = [Param<P>] extends [never] ? [] : [Record<Param<P>, string>]

/** One URL of ours: `.path` is what the router matches, `.to()` is what a link points at. */
export function url<const P extends string>(path: P) {
  return {
    path,
    to(...[params]: Args<P>): string {
      return path.replace(/:(\w+)/g, (_, name) =>
        encodeURIComponent((params as Record<string, string>)[name]!),
      )
    },
  }
}

/** The same link with a question behind it; empty answers are left out. */
export function withQuery(to: string, query: Record<string, string | null | undefined>): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1])
  return asked.length === 0 ? to : `${to}?${new URLSearchParams(asked)}`
}
