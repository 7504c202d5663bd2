import { Button, DateField, ErrorSummary, Field, Form, Heading, Seen } from '#platform/ui'
import { CHANGED_MEANWHILE, page, type Ask, type Typed } from '#platform/web'
import type { IdentityRefusal } from './correct-identity.ts'

export const identitySentences = {
  'not yours': 'Cette personne n’est pas dans vos dossiers.',
  'born after today': 'Cette date n’est pas encore passée.',
  'changed meanwhile': CHANGED_MEANWHILE,
  phone: 'Ce n’est pas un numéro de téléphone. Exemple : 06 39 98 12 34',
} satisfies Record<IdentityRefusal | 'phone', string>

type IdentityForm = { typed: Typed & { back: string }; version: string; errors: Record<string, string> }

/** Who somebody is, to be completed or corrected by those who accompany them. */
export function identityPage(c: Ask, { typed, version, errors }: IdentityForm): Response {
  const refused = Object.keys(errors).length > 0
  const { seen: changed, ...beside } = errors
  const held = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return page(
    c,
    { title: 'Identité', room: 'people', density: 'bureau', refused },
    <div class="stack narrow">
      <Heading
        title="Compléter l’identité"
        lead="La personne verra que vous avez ouvert cette fiche, et pourquoi."
      />
      <ErrorSummary errors={beside} />
      <Form action={c.req.path}>
        <input type="hidden" name="back" value={typed.back} />
        <Seen version={version} typed={typed} changed={changed} at={c.req.path} />
        <Field label="Prénom" {...held('givenName')} />
        <Field label="Nom de naissance" {...held('familyName')} />
        <Field label="Nom d’usage" required={false} {...held('usageName')} />
        <DateField label="Date de naissance" required={false} {...held('birthDate')} />
        <Field label="Téléphone" type="tel" required={false} {...held('phone')} />
        <Field label="Courriel" type="email" required={false} {...held('email')} />
        <Field label="Code postal" size={6} required={false} {...held('postcode')} />
        <Field label="Commune" required={false} {...held('town')} />
        <Button>Enregistrer</Button>
      </Form>
      <p>
        <a href={typed.back}>Revenir sans rien changer</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}
