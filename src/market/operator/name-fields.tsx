import { Field } from '#platform/ui'
import type { Typed } from '#platform/web'

export const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

export function NameFields({ typed, errors }: { typed: Typed; errors: Record<string, string> }) {
  return (
    <>
      <Field
        name="name"
        label="Nom"
        hint="Par exemple : Le marché de la Grand’Place."
        maxlength={80}
        value={said(typed, 'name')}
        error={errors['name']}
      />
      <Field
        name="town"
        label="Commune"
        maxlength={80}
        autocomplete="off"
        value={said(typed, 'town')}
        error={errors['town']}
      />
    </>
  )
}
