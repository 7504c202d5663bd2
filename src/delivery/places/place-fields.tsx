import type { Day } from '#platform/time'
import { Check, Field } from '#platform/ui'
import type { Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { Hub } from '../hub.ts'
import type { Place } from '../place.ts'
import { PointFields } from './point-fields.tsx'

export type Edit = {
  action: string
  title: string
  hub: Hub
  /** The place that is changed, when it is known. */
  place?: Place
  /** Of a place that is known: what its form shows. */
  version?: string
  typed: Typed
  errors?: Record<string, string>
  /** Addresses among which somebody must choose. */
  several?: readonly Address[] | undefined
  /** Where the address is nowhere in those that were imported, or none were: by a street, or by two numbers. */
  byHand: boolean
  streets: { name: string; town: string }[]
  words?: { hours: string; cold: string }
  days?: Day[]
}

export function PlaceFields({ place, hub, typed, errors = {}, several, byHand, streets }: Edit) {
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const line = (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field {...{ name, label }} value={said(name)} error={errors[name]} {...more} />
  )
  const isOurs = !place?.organisationId || place.organisationId === hub.organisationId
  return (
    <>
      {said('id') && <input type="hidden" name="id" value={said('id')} />}
      <input type="hidden" name="hub" value={hub.id} />
      {line('name', 'Nom', { maxlength: 160 })}
      {line('phone', 'Téléphone', { type: 'tel', inputmode: 'tel', required: false })}
      <AddressField name="address" label="Numéro et rue" {...{ typed, errors, several: several ?? [] }} />
      <div class="pair">
        {line('postcode', 'Code postal', { inputmode: 'numeric', size: 5, maxlength: 5 })}
        {line('town', 'Commune', { maxlength: 80 })}
      </div>
      {line('visitMinutes', 'Minutes sur place', { inputmode: 'numeric', size: 3 })}
      {isOurs && (
        <Check
          name="own"
          label="Ce lieu est à notre structure"
          hint="Elle y demande des livraisons, sur la page Demandes."
          checked={said('own') !== ''}
          error={errors['own']}
        />
      )}
      {byHand && (
        <>
          <h2>Sur la carte</h2>
          <input type="hidden" name="byHand" value="yes" />
          <PointFields {...{ typed, errors, streets }} />
        </>
      )}
    </>
  )
}
