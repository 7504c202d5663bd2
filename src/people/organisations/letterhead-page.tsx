import { Button, Check, ErrorSummary, Field, FileDrop, Form, Heading, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Letterhead } from '../letterhead.ts'
import type { Organisation } from '../organisation.ts'

type LetterheadForm = {
  organisation: Organisation
  letterhead: Letterhead
  typed: Typed
  errors: Record<string, string | undefined>
}

/** What stands at the head of the papers of an organisation: its address, its numbers, its logo. */
export function letterheadPage(
  c: Ask,
  { organisation, letterhead, typed, errors }: LetterheadForm,
): Response {
  const address = `/organismes/${organisation.id}`
  const refused = Object.values(errors).some(Boolean)
  const { logo } = letterhead
  return page(
    c,
    { title: 'En-tête des papiers', room: 'people', density: 'bureau', refused },
    <div class="stack narrow">
      <Heading
        title="En-tête des papiers"
        over={organisation.name}
        lead="Ce qui est écrit en haut des certificats, attestations, convocations, feuilles d’émargement, dossiers et procès-verbaux."
      />
      <ErrorSummary errors={errors} />
      <Form action={`${address}/en-tete`} files>
        <TextArea
          name="address"
          label="Adresse"
          hint="Comme sur une lettre : la rue, puis le code postal et la ville."
          required={false}
          rows={3}
          value={String(typed['address'] ?? letterhead.address ?? '')}
          error={errors['address']}
        />
        <Field
          name="activityNumber"
          label="Numéro de déclaration d’activité"
          hint="11 chiffres. Seuls les organismes de formation en ont un."
          inputmode="numeric"
          required={false}
          value={String(typed['activityNumber'] ?? letterhead.activityNumber ?? '')}
          error={errors['activityNumber']}
        />
        {logo && (
          <p>
            <img
              class="logo"
              src={`${address}/logo`}
              alt={`Logo de ${organisation.name}`}
              width={logo.width}
              height={logo.height}
            />
          </p>
        )}
        <FileDrop
          name="logo"
          label={logo ? 'Changer le logo' : 'Le logo'}
          hint="Une image JPEG, PNG ou WebP."
          verb="Choisir une image"
          accept="image/jpeg,image/png,image/webp"
          error={errors['logo']}
        />
        {logo && <Check name="remove" label="Retirer le logo" />}
        <Button>Enregistrer</Button>
      </Form>
      <p>
        <a href={address}>Revenir à l’organisme</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}
