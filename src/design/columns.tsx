import type { ComponentChildren } from 'preact'

/** The story and what stands beside it: two columns with a rule between, one under the other on a phone. */
export function Columns({ children, aside }: { children: ComponentChildren; aside: ComponentChildren }) {
  return (
    <div class="two">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  )
}
