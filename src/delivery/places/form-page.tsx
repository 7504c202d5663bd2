import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Button, Check, ErrorSummary, Field, Form, Heading, Seen } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { Hub } from '../hub.ts'
import { PLACES } from './pages.tsx'
import type { Place } from '../place.ts'
import { PlannedDays } from './planned-days.tsx'
import { movePage, requestFrame } from '../space.tsx'
import { PointFields } from './point-fields.tsx'
import { PointMap } from '../map/door.ts'

type Edit = {
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

/** One place: its name, its address, how long a visit takes, and where it is. */
export function placePage(c: Ask, edit: Edit): Response {
  const { action, title, hub, place, version, typed, errors = {}, words, days = [] } = edit
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...requestFrame(c, 'lieux'), room: 'dispatch', title, refused, scripts: ['propose'] },
    <div class="stack loose">
      <p>
        <a href={PLACES}>Tous les lieux</a>
      </p>
      <Heading title={title} lead={words?.hours ? typo(`Horaires dits : ${words.hours}`) : undefined} />
      <PlannedDays days={days} />
      <ErrorSummary errors={beside} />
      <Form action={action} label={title}>
        {version && <Seen version={version} typed={typed} changed={changed} at={action} />}
        <PlaceFields {...edit} />
        <Button>Enregistrer</Button>
      </Form>
      {place?.point && (
        <>
          <PointMap hub={hub} places={[place]} label={`${place.name} sur la carte, depuis le dépôt`} />
          <p>
            <a href={movePage(`${PLACES}/${place.id}`)}>Déplacer le point</a>
          </p>
        </>
      )}
    </div>,
    refused ? 422 : 200,
  )
}

function PlaceFields({ place, hub, typed, errors = {}, several, byHand, streets }: Edit) {
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const line = (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field {...{ name, label }} value={said(name)} error={errors[name]} {...more} />
  )
  const isOurs = !place?.organisationId || place.organisationId === hub.organisationId
  return (
    <>
      {said('id') && <input type="hidden" name="id" value={said('id')} />}
      <input type="hidden" name="depot" value={hub.id} />
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
