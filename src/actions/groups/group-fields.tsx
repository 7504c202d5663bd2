import { DateField, Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Action } from '../action.ts'

export type GroupForm = { action: Action; typed: Typed; errors: Errors }

export const isRefused = (errors: Errors) => Object.keys(errors).length > 0

export function GroupFields({ typed, errors }: { typed: Typed; errors: Errors }) {
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <>
      <Field {...given('title')} label="Nom du groupe" maxlength={80} />
      <Field {...given('places')} label="Nombre de places" inputmode="numeric" size={4} />
      <Field {...given('site')} label="Lieu" maxlength={120} />
      <DateField {...given('startsOn')} label="Premier jour" />
      <DateField {...given('endsOn')} label="Dernier jour" />
    </>
  )
}
