import { Field, Select } from '#platform/ui'
import type { Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { Place } from '../place.ts'
import { textIn } from './who-waits.tsx'
import type { PlaceId } from '../ids.ts'
import type { AskingSentences } from './words/sentences.fr.ts'

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

type Said = DoorPage & { say: AskingSentences }

export function From({ places, placeId, errors = {}, say }: Said) {
  if (places.length < 2) return <input type="hidden" name="placeId" value={placeId} />
  return (
    <Select
      name="placeId"
      label={say.door.from}
      options={places.map(({ id, name }) => ({ value: id, label: name }))}
      value={placeId}
      error={errors['placeId']}
    />
  )
}

export function Where({ typed, errors = {}, towns, streets, several = [], say: { door } }: Said) {
  return (
    <>
      <AddressField name="address" label={door.address} {...{ typed, errors, several }} />
      {several.length === 0 && (streets ?? errors['street']) && (
        <Select
          name="street"
          label={door.street}
          hint={door.streetHint}
          empty={door.chooseStreet}
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
          label={door.postcode}
          inputmode="numeric"
          size={5}
          maxlength={5}
          value={textIn(typed, 'postcode')}
          error={errors['postcode']}
        />
        <Field
          name="town"
          label={door.town}
          list={towns}
          value={textIn(typed, 'town')}
          error={errors['town']}
          maxlength={80}
        />
      </div>
    </>
  )
}
