import { Line, Lines } from '../../design/lines.tsx'
import { Phone } from '../../design/phone.tsx'
import type { View } from '../../platform/http/env.ts'
import type { TellingSettings } from './leads.ts'

/** Whom to ring: who looks after safety here, somebody who is not staff, the council; else whoever helps with everything. */
export function Contacts({ view, settings }: { view: View; settings: TellingSettings }) {
  const { w, community } = view
  const { leadName, leadPhone, outsideName, outsidePhone, councilName, councilPhone } = settings
  const known = [
    { name: leadName, phone: leadPhone, who: w('telling.ring.lead') },
    { name: outsideName, phone: outsidePhone, who: w('telling.ring.outside') },
    { name: councilName, phone: councilPhone, who: councilName ? '' : w('telling.ring.council') },
  ].filter(({ phone }) => phone !== '')
  const usual = { name: community?.helpName ?? '', phone: community?.helpPhone ?? '', who: '' }
  const all = known.length > 0 || !usual.phone ? known : [usual]
  return (
    <Lines>
      {all.map(({ name, phone, who }) => (
        <Line key={`${who} ${phone}`} picture="telephone-receiver">
          {(name || who) && <p>{[name, who].filter(Boolean).join(' · ')}</p>}
          <p>
            <Phone number={phone} />
          </p>
        </Line>
      ))}
    </Lines>
  )
}
