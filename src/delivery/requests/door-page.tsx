import { typo } from '#platform/i18n'
import { Button, Choices, ErrorSummary, Field, Form, Heading, Select, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { AddressField, type Address } from '#territory'
import type { Door } from '../order.ts'
import type { Place } from '../place.ts'
import { RequestSteps } from './words.tsx'
import { requestFrame } from '../space.tsx'

export type DoorPage = {
  action: string
  /** The id that the request will keep: sending the form twice begins one request. */
  id: string
  places: Place[]
  placeId: string
  towns: string[]
  typed: Typed
  errors?: Record<string, string>
  /** Streets to choose from, once the one that was typed is not known. */
  streets?: { name: string; town: string }[]
  /** Addresses to choose from, once what was typed is no one address. */
  several?: readonly Address[]
}

/** The first question: for whom, and where. */
export function doorPage(c: Ask, asked: DoorPage): Response {
  const { action, id, typed, several = [] } = asked
  // where addresses are proposed, what is said of the street is said of the address
  const { street, ...others } = asked.errors ?? {}
  const errors = street && several.length > 0 ? { ...others, address: street } : (asked.errors ?? {})
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...requestFrame(c), title: 'Chez qui ?', refused, scripts: ['propose'] },
    <div class="stack loose">
      <RequestSteps now="door" />
      <Heading title="Chez qui ?" />
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <input type="hidden" name="id" value={id} />
        <From {...asked} />
        <Who typed={typed} errors={errors} />
        <Where {...asked} errors={errors} />
        <Stairs typed={typed} errors={errors} />
        <Button>Continuer</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

type Filled = { typed: Typed; errors: Record<string, string> }

function From({ places, placeId, errors = {} }: DoorPage) {
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

function Who({ typed, errors }: Filled) {
  return (
    <>
      <Field
        name="recipientName"
        label="Nom"
        value={said(typed, 'recipientName')}
        error={errors['recipientName']}
        maxlength={120}
        autocomplete="off"
      />
      <Field
        name="phone"
        type="tel"
        inputmode="tel"
        label="Téléphone"
        hint="Pour prévenir par SMS quand le vélo arrive."
        value={said(typed, 'phone')}
        error={errors['phone']}
        required={false}
        autocomplete="off"
      />
      <Field
        name="email"
        type="email"
        label="Courriel"
        hint="S’il n’y a pas de téléphone portable."
        value={said(typed, 'email')}
        error={errors['email']}
        required={false}
        autocomplete="off"
      />
    </>
  )
}

function Where({ typed, errors = {}, towns, streets, several = [] }: DoorPage) {
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
          value={said(typed, 'street')}
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
          value={said(typed, 'postcode')}
          error={errors['postcode']}
        />
        <Field
          name="town"
          label="Commune"
          list={towns}
          value={said(typed, 'town')}
          error={errors['town']}
          maxlength={80}
        />
      </div>
    </>
  )
}

function Stairs({ typed, errors }: Filled) {
  return (
    <>
      <Field
        name="floor"
        label="Étage"
        hint="0 pour le rez-de-chaussée."
        inputmode="numeric"
        size={3}
        value={said(typed, 'floor')}
        error={errors['floor']}
      />
      <Choices
        name="lift"
        legend="Un ascenseur ?"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
          { value: 'unknown', label: 'Je ne sais pas' },
        ]}
        value={said(typed, 'lift')}
        error={errors['lift']}
      />
      <TextArea
        name="words"
        label="Pour trouver la porte"
        hint={typo('Code, bâtiment, sonnette… Le livreur le lira.')}
        value={said(typed, 'words')}
        error={errors['words']}
        rows={2}
        maxlength={300}
        required={false}
      />
    </>
  )
}

/** A door as the form shows it again. */
export const typedDoor = (door: Door): Typed => ({
  recipientName: door.recipientName,
  phone: door.phone ?? '',
  email: door.email ?? '',
  address: door.address,
  postcode: door.postcode,
  town: door.town,
  floor: String(door.floor),
  lift: door.lift,
  words: door.words,
})
