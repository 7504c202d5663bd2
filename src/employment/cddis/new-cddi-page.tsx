import { Button, DateField, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import { writeMinutes } from '#platform/time'
import type { Ask } from '#platform/web'
import type { PersonId } from '#people'
import { insertionPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { ListedPost } from '../posts/door.ts'
import type { Inside } from '../reach.ts'
import { type FieldFiller, TermFields } from './term-fields.tsx'

type NewCddiForm = RefusedForm & {
  inside: Inside
  post: ListedPost
  id: string
  /** Somebody who has a path here already: a renewal, or another contract. */
  known: { personId: PersonId; name: string } | undefined
  suggestedDay: string
}

/** A contract on a post: of somebody new, by their name, or of somebody known. */
export function newCddiPage(
  c: Ask,
  { inside, post, id, known, suggestedDay, errors, typed }: NewCddiForm,
): Response {
  const title = known ? 'Renouveler un contrat' : 'Écrire un contrat'
  const shown = shownIn({ errors, typed })
  return insertionPage(
    c,
    inside,
    { title, errors },
    <>
      <Heading title={title} over={`Poste ${post.code}, ${post.title}`} lead={known?.name} />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/insertion/postes/${post.id}/contrat`}>
        <input type="hidden" name="id" value={id} />
        {known ? <input type="hidden" name="personId" value={known.personId} /> : <WhoFields shown={shown} />}
        <TermFields
          shown={shown}
          terms={{ fromDay: suggestedDay, toDay: '', hours: writeMinutes(post.weeklyMinutes) }}
        />
        <Field label="Numéro du contrat" {...shown('number')} required={false} maxlength={30} />
        <p class="row">
          <Button icon="check">Garder le contrat</Button>
          <LinkButton kind="quiet" href={`/insertion/postes/${post.id}`}>
            Revenir sans rien écrire
          </LinkButton>
        </p>
      </Form>
    </>,
  )
}

const WhoFields = ({ shown }: { shown: FieldFiller }) => (
  <>
    <Field label="Nom" {...shown('familyName')} maxlength={80} required />
    <Field label="Prénom" {...shown('givenName')} maxlength={80} required />
    <DateField label="Date de naissance" {...shown('birthDate')} required={false} />
    <Field
      label="Téléphone ou courriel"
      hint="Un message lui dira comment entrer ici."
      {...shown('reach')}
      autocomplete="off"
      required={false}
    />
  </>
)
