import { Button, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import { writeMinutes } from '#platform/time'
import type { Ask } from '#platform/web'
import type { PersonId } from '#people'
import type { Cddi } from '../cddi.ts'
import { insertionPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { Inside } from '../reach.ts'
import { TermFields } from './term-fields.tsx'

type CorrectionForm = RefusedForm & { inside: Inside; cddi: Cddi; personId: PersonId; name: string }

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
