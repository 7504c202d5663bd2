import { Button, ErrorSummary, Field, Form, Heading, Seen, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import { placeWords, places, type Bed } from './bed.ts'
import { FARM } from './field-frame.tsx'
import { managePage, shownIn, type Said } from './manage-frame.tsx'
import { versionOfBed } from './shape-bed.ts'

type Words = { id: string; bed: Bed | undefined } & Said

/** A bed: its name, where it lies, its size; the plan is drawn from it. */
export function bedFormPage(c: Ask, { id, bed, errors = {}, typed = {} }: Words): Response {
  const title = bed ? `Modifier ${bed.name}` : 'Ajouter une planche'
  const { seen: changed, ...beside } = errors
  const shown = shownIn({ errors, typed })
  const centimetres = (name: string, label: string, known: number | undefined) => (
    <Field
      {...shown(name, known === undefined ? '' : String(known))}
      label={label}
      inputmode="numeric"
      size={7}
      autocomplete="off"
    />
  )
  return managePage(
    c,
    { title, errors },
    <>
      <Heading title={title} lead="Le plan se dessine d’après ces mesures, en centimètres." />
      <ErrorSummary errors={beside} />
      <Form action={`${FARM}/planches/${id}`} label={title}>
        {bed && (
          <Seen
            version={versionOfBed(bed)}
            typed={typed}
            changed={changed}
            at={`${FARM}/planches/${id}/modifier`}
          />
        )}
        <Field {...shown('name', bed?.name)} label="Nom" hint="Exemple : Planche 15" maxlength={40} />
        <Select
          {...shown('place', bed?.place ?? 'open')}
          label="Où ?"
          options={places.map((place) => ({ value: place, label: placeWords[place] }))}
        />
        <div class="split">
          {centimetres('width', 'Largeur', bed?.width_cm ?? 120)}
          {centimetres('length', 'Longueur', bed?.length_cm ?? 1100)}
          {centimetres('x', 'Depuis le bord ouest', bed?.x_cm)}
          {centimetres('y', 'Depuis le bord nord', bed?.y_cm)}
        </div>
        <Button>Enregistrer</Button>
      </Form>
    </>,
  )
}
