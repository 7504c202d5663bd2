import { Button, ErrorSummary, Field, Form, Heading, Seen, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import { places, type Bed } from '../bed.ts'
import { FARM } from '../farm.ts'
import { managePage, shownIn, type RefusedForm } from '../manage-frame.tsx'
import { french } from '../sentences.fr.ts'
import { versionOfBed } from './shape-bed.ts'

type BedForm = {
  id: string
  bed: Bed | undefined
  /** What is proposed for a bed that is new. */
  next: Omit<Bed, 'id' | 'farmId'>
} & RefusedForm

/** A bed: its name, where it lies, its size; the plan is drawn from it. */
export function bedFormPage(c: Ask, { id, bed, next, errors = {}, typed = {} }: BedForm): Response {
  const title = bed ? `Modifier ${bed.name}` : 'Ajouter une planche'
  const { seen: changed, ...beside } = errors
  const shown = shownIn({ errors, typed })
  const known = bed ?? next
  const centimetres = (name: string, label: string, cm: number) => (
    <Field {...shown(name, String(cm))} label={label} inputmode="numeric" size={7} autocomplete="off" />
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
        <Field {...shown('name', known.name)} label="Nom" hint="Exemple : Planche 15" maxlength={40} />
        <Select
          {...shown('place', known.place)}
          label="Où ?"
          options={places.map((place) => ({ value: place, label: french.places[place] }))}
        />
        <div class="split">
          {centimetres('width', 'Largeur', known.width_cm)}
          {centimetres('length', 'Longueur', known.length_cm)}
          {centimetres('x', 'Depuis le bord ouest', known.x_cm)}
          {centimetres('y', 'Depuis le bord nord', known.y_cm)}
        </div>
        <Button>Enregistrer</Button>
      </Form>
    </>,
  )
}
