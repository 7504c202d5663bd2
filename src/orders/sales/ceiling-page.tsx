import { randomUUID } from 'node:crypto'
import { managementWords } from '#market'
import { Button, DateField, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { SALES } from './words.ts'
import { type FilledForm, said, Back } from './form-frame.tsx'

/** A decision of the prefect: another ceiling, from a day. */
export function ceilingPage(c: Ask, { at, errors = {}, typed }: FilledForm): Response {
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: 'Décision du préfet', refused },
    <div class="stack">
      <Back at={at} />
      <Heading title="Décision du préfet" lead="Un plafond de 30 à 50 %, et depuis quel jour." />
      <ErrorSummary errors={errors} />
      <Form action={at(`${SALES}/plafond`)}>
        <input type="hidden" name="id" value={said(typed, 'id', randomUUID())} />
        <Field
          name="percent"
          label="Plafond, en pour cent"
          hint="De 30 à 50."
          inputmode="decimal"
          size={5}
          value={said(typed, 'percent')}
          error={errors['percent']}
        />
        <DateField
          name="since"
          label="En vigueur depuis"
          value={said(typed, 'since')}
          error={errors['since']}
        />
        <DateField
          name="decided"
          label="Décidé le"
          value={said(typed, 'decided')}
          error={errors['decided']}
        />
        <Field
          name="source"
          label="Référence de l’arrêté"
          maxlength={120}
          value={said(typed, 'source')}
          error={errors['source']}
        />
        <Button>Écrire cette décision</Button>
      </Form>
    </div>,
  )
}
