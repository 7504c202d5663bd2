import { Button, DateField, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import { writeMinutes } from '#platform/time'
import type { Ask } from '#platform/web'
import type { Cddi } from '../cddi.ts'
import { insertionPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { ListedPost } from '../post-store.ts'
import type { Inside } from '../reach.ts'
import type { CddiRefusal } from './cddi-refusal.ts'

export const cddiSentences = {
  'not yours': 'Ce contrat n’est pas à vous.',
  'ends before it starts': 'Ce contrat finit avant de commencer.',
  'post taken': 'Quelqu’un d’autre est sur ce poste à ces dates.',
  'post closed': 'Ce poste est fermé avant la fin de ce contrat.',
  'after the exit': 'Cette personne est sortie avant la fin de ce contrat. Corrigez d’abord la sortie.',
  'changed meanwhile': 'Quelqu’un vient de changer ce contrat. Rouvrez-le, puis corrigez.',
  'answer the question': 'Dites d’abord si c’est la même personne.',
  'number taken': 'Ce numéro est déjà celui d’un autre contrat.',
} satisfies Record<CddiRefusal, string>

/** Where each refusal is shown. */
export const fieldOf: Record<CddiRefusal, string> = {
  'not yours': 'toDay',
  'ends before it starts': 'toDay',
  'post taken': 'fromDay',
  'post closed': 'toDay',
  'after the exit': 'toDay',
  'changed meanwhile': 'toDay',
  'answer the question': 'familyName',
  'number taken': 'number',
}

type FieldFiller = ReturnType<typeof shownIn>

function TermFields({
  shown,
  terms,
}: {
  shown: FieldFiller
  terms: { fromDay: string; toDay: string; hours: string }
}) {
  return (
    <>
      <DateField label="Premier jour" {...shown('fromDay', terms.fromDay)} required />
      <DateField label="Dernier jour" {...shown('toDay', terms.toDay)} required />
      <Field
        label="Heures par semaine"
        hint="Par exemple 26, ou 24 h 30"
        size={8}
        {...shown('hours', terms.hours)}
        required
      />
    </>
  )
}

type NewCddiForm = RefusedForm & {
  inside: Inside
  post: ListedPost
  id: string
  /** Somebody who has a path here already: a renewal, or another contract. */
  known: { personId: string; name: string } | undefined
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

type CorrectionForm = RefusedForm & { inside: Inside; cddi: Cddi; personId: string; name: string }

/** Corrects a contract: what was written stays readable, with who changed it and why. */
export function correctCddiPage(
  c: Ask,
  { inside, cddi, personId, name, errors, typed }: CorrectionForm,
): Response {
  const shown = shownIn({ errors, typed })
  return insertionPage(
    c,
    inside,
    { title: 'Corriger un contrat', errors },
    <>
      <Heading title="Corriger un contrat" over={[name, cddi.number].filter(Boolean).join(', ')} />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/insertion/contrats/${cddi.id}/correction`}>
        <input type="hidden" name="revision" value={shown('revision', String(cddi.revision)).value} />
        <TermFields
          shown={shown}
          terms={{ fromDay: cddi.fromDay, toDay: cddi.toDay, hours: writeMinutes(cddi.weeklyMinutes) }}
        />
        <Field
          label="Pourquoi cette correction ?"
          hint="La personne pourra le lire. Rien sur sa santé ni sur la justice."
          {...shown('why')}
          maxlength={300}
          required
        />
        <p class="row">
          <Button icon="check">Garder la correction</Button>
          <LinkButton kind="quiet" href={`/insertion/personnes/${personId}`}>
            Revenir sans rien changer
          </LinkButton>
        </p>
      </Form>
    </>,
  )
}
