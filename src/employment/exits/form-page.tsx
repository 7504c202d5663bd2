import { typo } from '#platform/i18n'
import { Button, DateField, ErrorSummary, Field, Form, Heading, LinkButton, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Exit } from '../exit.ts'
import { proofOptions, situationOptions } from './follow-forms.tsx'
import { insertionPage, shownIn, type RefusedForm } from '../frame.tsx'
import type { Path } from '../path.ts'
import type { Inside } from '../reach.ts'
import type { ExitRefusal } from './record-exit.ts'
import { howOptions, howOf } from './exit-options.ts'

export const exitSentences = {
  'not yours': 'Ce parcours n’est pas à vous.',
  'before the entry': 'Cette sortie est avant l’entrée.',
  'day to come': 'Ce jour est à venir. Écrivez la sortie quand elle est constatée.',
  'reason missing': 'Dites pourquoi la sortie est corrigée.',
} satisfies Record<ExitRefusal, string>

type ExitForm = RefusedForm & {
  inside: Inside
  path: Path
  name: string
  exit: Exit | undefined
  suggestedDay: string
  suggestedHow: string
}

/** How a path ended: written once; a correction says why. No room to write a reason of health or justice. */
export function exitFormPage(
  c: Ask,
  { inside, path, name, exit, suggestedDay, suggestedHow, errors, typed }: ExitForm,
): Response {
  const corrects = exit !== undefined && 'category' in exit
  const shown = shownIn({ errors, typed })
  const title = corrects ? 'Corriger la sortie' : 'Écrire la sortie'
  return insertionPage(
    c,
    inside,
    { title, errors },
    <>
      <Heading title={title} over={name} />
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/insertion/parcours/${path.id}/sortie`}>
        <DateField label="Dernier jour" {...shown('leftOn', exit?.leftOn ?? suggestedDay)} required />
        <Select
          label="Motif"
          hint={typo(
            'Une raison de santé, de justice ou de famille s’écrit « Raison personnelle », sans plus.',
          )}
          empty="Choisissez"
          options={howOptions}
          {...shown('how', exit ? howOf(exit) : suggestedHow)}
        />
        <Select
          label="Justificatif"
          empty="Aucun"
          options={proofOptions}
          {...shown('proof', exit?.proof ?? '')}
        />
        <Select
          label={typo('Situation 6 mois après')}
          empty="Pas demandé"
          options={situationOptions}
          {...shown('situation', exit?.situation ?? '')}
        />
        {corrects && (
          <Field
            label="Pourquoi cette correction ?"
            hint="La personne pourra le lire."
            {...shown('why')}
            maxlength={300}
          />
        )}
        <p class="row">
          <Button icon="check">{corrects ? 'Garder la correction' : 'Garder la sortie'}</Button>
          <LinkButton kind="quiet" href={`/insertion/personnes/${path.personId}`}>
            Revenir sans rien changer
          </LinkButton>
        </p>
      </Form>
    </>,
  )
}
