import { Field, Select } from '#platform/ui'
import type { Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { Place } from '../place.ts'
import { textIn } from './who-waits.tsx'
import type { PlaceId } from '../ids.ts'

export type DoorPage = {
  action: string
  /** The id that the request will keep: sending the form twice begins one request. */
  id: string
  places: Place[]
  placeId: PlaceId
  towns: string[]
  typed: Typed
  errors?: Record<string, string>
  /** Streets to choose from, once the one that was typed is not known. */
  streets?: { name: string; town: string }[]
  /** Addresses to choose from, once what was typed is no one address. */
  several?: readonly Address[]
}

export function From({ places, placeId, errors = {} }: DoorPage) {
  if (places.length < 2) return <input type="hidden" name="placeId" value={placeId} />
  return (
    <Select
      name="placeId"
      label="Le vélo passe prendre chez"
      options={places.map(({ id, name }) => ({ value: id, label: name }))}
      value={placeId}
      error={errors['placeId']}
    />
  )
}

export function Where({ typed, errors = {}, towns, streets, several = [] }: DoorPage) {
  return (
    <>
      <AddressField name="address" label="Numéro et rue" {...{ typed, errors, several }} />
      {several.length === 0 && (streets ?? errors['street']) && (
        <Select
          name="street"
          label="Rue la plus proche"
          hint="Le livreur lira l’adresse que vous avez écrite."
          empty="Choisir une rue"
          options={(streets ?? []).map(({ name, town }) => ({
            value: `${name}|${town}`,
            label: `${name}, ${town}`,
          }))}
          value={textIn(typed, 'street')}
          error={errors['street']}
        />
      )}
      <div class="pair">
        <Field
          name="postcode"
          label="Code postal"
          inputmode="numeric"
          size={5}
          maxlength={5}
          value={textIn(typed, 'postcode')}
          error={errors['postcode']}
        />
        <Field
          name="town"
          label="Commune"
          list={towns}
          value={textIn(typed, 'town')}
          error={errors['town']}
          maxlength={80}
        />
      </div>
    </>
  )
}
