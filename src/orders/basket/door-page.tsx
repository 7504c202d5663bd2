import { typo } from '#platform/i18n'
import {
  Button,
  Choices,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Select,
  TextArea,
} from '#platform/ui'
import type { Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { type Filled, boxOf, Who } from './who.tsx'

type DoorPage = Filled & {
  towns: string[]
  streets?: { name: string; town: string }[] | undefined
  count: number
}

/** Who opens the door, and where it is. */
export function doorPage(c: Ask, asked: DoorPage): Response {
  const { errors = {}, count } = asked
  return buyerPage(
    c,
    { title: 'Où livrer ?', refused: Object.keys(errors).length > 0, count },
    <div class="stack loose narrow">
      <Heading title="Où livrer ?" lead="Le nom et l’adresse sont effacés trois mois après." />
      <ErrorSummary errors={errors} />
      <Form action="/panier/adresse">
        <Who {...asked} />
        <Where {...asked} />
        <Stairs {...asked} />
        <p class="row">
          <Button>Choisir l’heure</Button>
          <LinkButton kind="quiet" href="/panier">
            Revenir au panier
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}

function Where({ towns, streets, ...filled }: DoorPage) {
  const box = boxOf(filled)
  return (
    <>
      <Field {...box('address')} label="Numéro et rue" maxlength={160} autocomplete="street-address" />
      {(streets ?? filled.errors?.['street']) && (
        <Select
          {...box('street')}
          label="Rue la plus proche"
          hint="Le livreur lira l’adresse que vous avez écrite."
          empty="Choisir une rue"
          options={(streets ?? []).map(({ name, town }) => ({
            value: `${name}|${town}`,
            label: `${name}, ${town}`,
          }))}
        />
      )}
      <div class="pair">
        <Field
          {...box('postcode')}
          label="Code postal"
          inputmode="numeric"
          size={5}
          maxlength={5}
          autocomplete="postal-code"
        />
        <Field {...box('town')} label="Commune" list={towns} maxlength={80} autocomplete="address-level2" />
      </div>
    </>
  )
}

function Stairs(filled: Filled) {
  const box = boxOf(filled)
  return (
    <>
      <Field {...box('floor')} label="Étage" hint="0 pour le rez-de-chaussée." inputmode="numeric" size={3} />
      <Choices
        {...box('lift')}
        legend="Un ascenseur ?"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
          { value: 'unknown', label: 'Je ne sais pas' },
        ]}
      />
      <TextArea
        {...box('words')}
        label="Pour trouver la porte"
        hint={typo('Code, bâtiment, sonnette… Le livreur le lira.')}
        rows={2}
        maxlength={300}
        required={false}
      />
    </>
  )
}
