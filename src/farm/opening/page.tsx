import { Button, ErrorSummary, Field, Form, Heading, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import { FARM } from '../farm.ts'
import { managePage, shownIn, type RefusedForm } from '../manage-frame.tsx'

export const OPEN_FARM = `${FARM}/ouvrir`

type OpeningForm = { id: string; organisations: { id: string; name: string }[]; letter: string } & RefusedForm

/** The first page of whoever will run a farm: its name, and the letter of its lots. */
export function openFarmPage(
  c: Ask,
  { id, organisations, letter, errors = {}, typed = {} }: OpeningForm,
): Response {
  const title = 'Ouvrir une ferme'
  const shown = shownIn({ errors, typed })
  const [only] = organisations
  return managePage(
    c,
    { title, errors },
    <>
      <Heading
        title={title}
        lead="Des planches, des cultures, le travail de chaque jour, et des récoltes dont on sait d’où elles viennent."
      />
      <ErrorSummary errors={errors} />
      <Form action={OPEN_FARM} label={title}>
        <input type="hidden" name="id" value={id} />
        {organisations.length > 1 ? (
          <Select
            {...shown('organisation')}
            label="Pour quelle structure ?"
            options={organisations.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : (
          <input type="hidden" name="organisation" value={only?.id} />
        )}
        <Field {...shown('name')} label="Nom de la ferme" maxlength={80} autocomplete="off" />
        <Field
          {...shown('letter', letter)}
          label="Lettre de ses lots"
          hint={`Une ou deux lettres, à elle seule. Un lot s’appellera par exemple ${letter}-260602-01. Elle ne change plus ensuite.`}
          maxlength={2}
          size={3}
          autocomplete="off"
        />
        <Button>Ouvrir cette ferme</Button>
      </Form>
    </>,
  )
}
