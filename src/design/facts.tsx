import type { ComponentChildren } from 'preact'

import { Beside } from './beside.tsx'
import type { IdeaName } from './ideas.ts'

/** A few facts, each with its name. Facts without an answer are left out. */
export function Facts({ facts }: { facts: { picture: IdeaName; name: string; is: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ is }) => is !== null && is !== '' && is !== undefined)
        .map(({ picture, name, is }) => (
          <div key={name}>
            <dt>
              <Beside picture={picture}>{name}</Beside>
            </dt>
            <dd>{is}</dd>
          </div>
        ))}
    </dl>
  )
}
