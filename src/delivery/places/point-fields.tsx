import { typo } from '#platform/i18n'
import { Field, Select } from '#platform/ui'
import type { Typed } from '#platform/web'

/** Where something is: the nearest street, or the two numbers that a map gives. */
export function PointFields({
  typed,
  errors,
  streets,
  required = true,
}: {
  typed: Typed
  errors: Record<string, string>
  streets: { name: string; town: string }[]
  required?: boolean
}) {
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  return (
    <>
      <Select
        name="street"
        label="Rue la plus proche"
        hint={typo('Le milieu des portes connues de cette rue.')}
        empty="Choisir une rue"
        options={streets.map(({ name, town }) => ({ value: `${name}|${town}`, label: `${name}, ${town}` }))}
        value={said('street')}
        error={errors['street']}
        {...(required ? {} : { required })}
      />
      <p>Plus précis : les deux nombres qu’une carte donne pour ce point.</p>
      <div class="pair">
        <Field
          name="latitude"
          label="Latitude"
          inputmode="decimal"
          value={said('latitude')}
          error={errors['latitude']}
          required={false}
        />
        <Field
          name="longitude"
          label="Longitude"
          inputmode="decimal"
          value={said('longitude')}
          error={errors['longitude']}
          required={false}
        />
      </div>
    </>
  )
}
