import { Button, ErrorSummary, Field, Form, Heading, Seen, Select } from '#platform/ui'
import { CHANGED_MEANWHILE, page, type Ask, type Typed } from '#platform/web'
import {
  organisationKinds,
  organisationKindWords,
  versionOfOrganisation,
  type Organisation,
} from '../organisation.ts'
import type { OrganisationRefusal } from './save-organisation.ts'

const sentences = {
  'name taken': { name: 'Un organisme porte déjà ce nom. Cherchez-le dans la liste.' },
  'siret taken': { siret: 'Un autre organisme a déjà ce SIRET. Cherchez-le dans la liste.' },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<OrganisationRefusal, Record<string, string>>

type OrganisationForm = {
  known?: Organisation
  typed: Typed
  errors: Record<string, string>
  refusal?: OrganisationRefusal
}

/** A new organisation, or one to be corrected. */
export function organisationFormPage(c: Ask, { known, typed, errors, refusal }: OrganisationForm): Response {
  const all: Record<string, string> = refusal ? sentences[refusal] : errors
  const refused = Object.keys(all).length > 0
  const { seen: _, ...beside } = all
  const title = known ? `Modifier ${known.name}` : 'Ajouter un organisme'
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: all[name] })
  return page(
    c,
    { title, room: 'people', density: 'bureau', refused },
    <div class="stack narrow">
      <Heading title={title} />
      <ErrorSummary errors={beside} />
      <Form action={known ? `/organismes/${known.id}` : '/organismes'}>
        {known ? (
          <Seen
            version={versionOfOrganisation(known)}
            typed={typed}
            changed={all['seen']}
            at={`/organismes/${known.id}`}
          />
        ) : (
          <input type="hidden" name="id" value={String(typed['id'] ?? '')} />
        )}
        <Field label="Nom" autocomplete="organization" {...given('name')} />
        <Select
          label="Ce que c’est"
          empty="Choisissez"
          options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindWords[kind] }))}
          {...given('kind')}
        />
        <Field
          label="SIRET"
          hint="14 chiffres. Une association peut ne pas en avoir."
          inputmode="numeric"
          required={false}
          {...given('siret')}
        />
        <Field label="Commune" required={false} {...given('town')} />
        <Field label="Téléphone" type="tel" required={false} {...given('phone')} />
        <Field label="Courriel" type="email" required={false} {...given('email')} />
        <Button>{known ? 'Enregistrer' : 'Ajouter l’organisme'}</Button>
      </Form>
      <p>
        <a href={known ? `/organismes/${known.id}` : '/organismes'}>Revenir sans rien changer</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}
