import { Checkboxes, Choices } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { Names } from '../names.tsx'
import type { Neighbour } from '../who-is-meant.ts'

type WhoProps = { view: View; said: Said; label: string; hint?: string; names: string[]; near: Neighbour[] }

/** Somebody by name: names are offered while one types, and where several could be meant it is asked which. */
export function WhoIsMeant({ view, said, label, hint, names, near }: WhoProps) {
  return (
    <>
      <Field
        picture="somebody"
        name="who"
        label={label}
        hint={hint}
        said={said}
        list="names"
        autocomplete="off"
        maxlength={120}
      />
      <Names names={names} />
      <WhichOne view={view} said={said} near={near} />
    </>
  )
}

/** Those a name could mean, to choose from. Without any, whoever was chosen by a link stays chosen. */
function WhichOne({ view, said, near }: { view: View; said: Said; near: Neighbour[] }) {
  if (near.length === 0)
    return said.values.person ? <input type="hidden" name="person" value={said.values.person} /> : null
  return (
    <Choices
      picture="somebody"
      name="person"
      legend={view.w('exchanges.log.who.which')}
      said={said}
      choices={near.map((one) => ({ value: shortId(one.id), label: sayNeighbour(view, one) }))}
    />
  )
}

/** It was for everybody, not for one person. */
export function PlaceBox({ view, said, place }: { view: View; said: Said; place: string }) {
  const { w } = view
  return (
    <Checkboxes
      picture="community"
      name="place"
      legend={w('exchanges.log.place.legend')}
      said={said}
      choices={[{ value: 'yes', label: w('exchanges.log.place', { place }) }]}
    />
  )
}

/** Whose word it is, for somebody who may say another's besides their own. */
export function ForWhom({
  view: { w },
  said,
  mayWriteFor,
}: {
  view: View
  said: Said
  mayWriteFor: { id: string; name: string }[]
}) {
  if (mayWriteFor.length === 0) return null
  return (
    <Choices
      picture="say"
      name="for"
      legend={w('exchanges.log.for')}
      hint={w('exchanges.log.for.hint')}
      said={said}
      usual=""
      choices={[
        { value: '', label: w('exchanges.log.for.me') },
        ...mayWriteFor.map(({ id, name }) => ({ value: shortId(id), label: name })),
      ]}
    />
  )
}

/** Who came along, where it is the first time for one of the two. */
export function WhoCame({
  view: { w },
  said,
  company,
}: {
  view: View
  said: Said
  company: { id: string; name: string }[]
}) {
  if (company.length === 0) return null
  return (
    <Choices
      picture="together"
      name="company"
      legend={w('exchanges.log.company')}
      hint={w('exchanges.log.company.hint')}
      said={said}
      choices={company.map(({ id, name }) => ({ value: shortId(id), label: name }))}
    />
  )
}

/** A name with what tells it from another of the same name. */
export function sayNeighbour({ w }: View, { name, number, area }: Neighbour): string {
  const more = [area, number === null ? '' : w('exchanges.log.who.number', { number })].filter(Boolean)
  return more.length > 0 ? `${name} (${more.join(', ')})` : name
}
