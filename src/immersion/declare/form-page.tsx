import { Button, Choices, ErrorSummary, Field, Form, Heading, Select } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { weekdays } from '../hosts/door.ts'
import { DECLARE, employerPage } from './frame.tsx'

type Shown = { id: string; typed?: Typed; errors?: Record<string, string> }

/** What an employer says, in the order in which it thinks of it: who, where, what, when, how to be reached. */
export function declarationFormPage(c: Ask, { id, typed = {}, errors = {} }: Shown): Response {
  const shown = (name: string) => {
    const value = typed[name]
    return { name, value: typeof value === 'string' ? value : '', error: errors[name] }
  }
  const title = 'Accueillir une personne en immersion'
  return employerPage(
    c,
    { title, errors },
    <>
      <Heading
        title={title}
        lead="Quelques jours pour découvrir un métier chez vous. La personne garde son statut : vous ne la payez pas."
      />
      <p>
        <a href={`${DECLARE}/particulier`}>Vous employez chez vous, sans SIRET ?</a>
      </p>
      <ErrorSummary errors={errors} />
      <Form action={DECLARE}>
        <input type="hidden" name="id" value={id} />
        <h2>L’entreprise</h2>
        <Field label="Nom de l’entreprise" autocomplete="organization" maxlength={120} {...shown('name')} />
        <Field
          label="SIRET"
          hint="14 chiffres. Il est sur vos factures."
          inputmode="numeric"
          autocomplete="off"
          {...shown('siret')}
        />
        <Field
          label="Activité"
          hint="Exemples : restaurant, crèche, pressing"
          autocomplete="off"
          maxlength={120}
          {...shown('activity')}
        />
        <h2>Le lieu</h2>
        <Field label="Numéro et rue" autocomplete="street-address" maxlength={200} {...shown('address')} />
        <Field
          label="Code postal"
          inputmode="numeric"
          autocomplete="postal-code"
          size={5}
          {...shown('postcode')}
        />
        <Field label="Commune" autocomplete="address-level2" maxlength={80} {...shown('town')} />
        <Field
          label="Comment venir"
          hint="Exemple : bus ligne 4, arrêt Gambetta"
          autocomplete="off"
          maxlength={200}
          required={false}
          {...shown('way')}
        />
        <Select
          label="Accessible avec un fauteuil roulant"
          empty="À voir"
          options={[
            { value: 'yes', label: 'Oui' },
            { value: 'no', label: 'Non' },
          ]}
          required={false}
          {...shown('accessible')}
        />
        <h2>L’immersion</h2>
        <Field
          label="Métiers à découvrir"
          hint="Exemple : ménage, cuisine, plonge"
          autocomplete="off"
          maxlength={200}
          {...shown('tradesSaid')}
        />
        <Field
          label="Qui accueille sur place"
          hint="Nom et fonction"
          autocomplete="name"
          maxlength={120}
          {...shown('welcomedBy')}
        />
        <Field
          label="Combien de personnes à la fois"
          inputmode="numeric"
          autocomplete="off"
          size={3}
          required={false}
          {...shown('capacity')}
        />
        <Choices
          name="days[]"
          kind="checkbox"
          legend="Jours possibles"
          options={weekdays.map(({ value, name }) => ({ value: String(value), label: name }))}
          value={[typed['days'] ?? []].flat()}
          error={errors['days']}
        />
        <h2>Vous joindre</h2>
        <Field
          label="Courriel, ou téléphone mobile"
          hint="Vous y recevez un code, tout de suite. Ni compte ni mot de passe."
          autocomplete="email"
          maxlength={254}
          {...shown('login')}
        />
        <p class="hint">
          Ceux qui accompagnent des personnes sur ce territoire lisent ces réponses. Sans suite, elles sont
          effacées six mois après.
        </p>
        <Button wide>Envoyer</Button>
      </Form>
    </>,
  )
}
