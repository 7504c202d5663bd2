import { Alert, Button, DateField, ErrorSummary, Field, Form, Heading, Select } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { AddMemberRefusal } from './new-member.ts'
import type { Organisation } from '../organisation.ts'
import { roleWords, type Role } from '../role.ts'

const sentences = {
  'no such organisation': { form: 'Cet organisme n’existe plus.' },
  'not yours to give': { role: 'Vous ne pouvez pas donner ce rôle. Demandez au pilote du territoire.' },
  'no login': { email: 'Donnez un courriel ou un téléphone : c’est avec lui que la personne entrera.' },
  'login of another name': {
    form: 'Cette adresse sert déjà à une personne d’un autre nom. Vérifiez le nom et l’adresse.',
  },
  'logins of two people': {
    form: 'Ce courriel et ce téléphone sont à deux personnes différentes. Gardez-en un seul.',
  },
  'role held already': { role: 'Cette personne a déjà ce rôle dans cet organisme.' },
} satisfies Record<AddMemberRefusal, Record<string, string>>

type NewMemberForm = {
  organisation: Organisation
  given: readonly Role[]
  typed: Typed
  errors: Record<string, string>
  refusal?: AddMemberRefusal | undefined
}

/** Somebody who will act for an organisation: their account is opened, and an invitation leaves. */
export function newMemberPage(
  c: Ask,
  { organisation, given, typed, errors, refusal }: NewMemberForm,
): Response {
  const all: Record<string, string> = refusal ? sentences[refusal] : errors
  const refused = Object.keys(all).length > 0
  const held = (name: string) => ({ name, value: String(typed[name] ?? ''), error: all[name] })
  const { form: general, ...beside } = all
  return page(
    c,
    { title: `Ajouter une personne à ${organisation.name}`, room: 'people', density: 'bureau', refused },
    <div class="stack narrow">
      <Heading
        title="Ajouter une personne"
        over={organisation.name}
        lead="Elle recevra une invitation pour entrer, sans mot de passe."
      />
      {general && <Alert kind="late" title={general} role="alert" />}
      <ErrorSummary errors={beside} />
      <Form action={`/organismes/${organisation.id}/membres`}>
        <input type="hidden" name="id" value={String(typed['id'] ?? '')} />
        <Field label="Prénom" {...held('givenName')} />
        <Field label="Nom" {...held('familyName')} />
        <Field label="Courriel" type="email" hint="Un courriel ou un téléphone suffit." {...held('email')} />
        <Field label="Téléphone" type="tel" {...held('phone')} />
        <Select
          label="Rôle"
          empty="Choisissez"
          options={given.map((role) => ({ value: role, label: roleWords[role] }))}
          {...held('role')}
        />
        <DateField label="À partir du" {...held('fromDay')} />
        <Button>Donner ce rôle</Button>
      </Form>
      <p>
        <a href={`/organismes/${organisation.id}`}>Revenir sans rien changer</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}
