import { asset } from '../platform/http/assets.ts'
import type { View } from '../platform/http/env.ts'

/** The small scripts of a page. Everything works without them. */
export function Scripts({ view, own }: { view: View; own?: string | undefined }) {
  return (
    <>
      <script defer src={asset('/form.js')} />
      {own && <script defer src={asset(own)} />}
      {view.actor && <script defer src={asset('/device.js')} />}
    </>
  )
}
