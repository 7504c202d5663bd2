import type { Day } from '#platform/time'
import { Button, Choices, DateField, ErrorSummary, Field, Form, Heading, Seen, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Bed } from '../bed.ts'
import { begunOf, cropName, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { managePage, shownIn, type RefusedForm } from '../manage-frame.tsx'
import { versionOfCrop } from './plan-crop.ts'
import { vegetables } from '../vegetable-calendar.ts'
import { EndCrop } from './end-crop.tsx'
import type { BedId } from '../ids.ts'

type CropForm = {
  id: string
  crop: Crop | undefined
  bedId: BedId | ''
  beds: Bed[]
  today: Day
} & RefusedForm

/** A crop to plan or to change; one that grows may be ended here. */
export function cropFormPage(c: Ask, words: CropForm): Response {
  const { id, crop, bedId, beds, today, errors = {} } = words
  const title = crop ? cropName(crop) : 'Prévoir une culture'
  const { seen: changed, ...beside } = errors
  const shown = shownIn(words)
  return managePage(
    c,
    { title, errors },
    <>
      <Heading title={title} />
      <ErrorSummary errors={beside} />
      <Form action={`${FARM}/cultures/${id}`} label={title}>
        {crop && (
          <Seen
            version={versionOfCrop(crop)}
            typed={words.typed}
            changed={changed}
            at={`${FARM}/cultures/${id}`}
          />
        )}
        <Select
          {...shown('bed', crop?.bedId ?? bedId)}
          label="Sur quelle planche ?"
          empty="Choisissez"
          options={beds.map((bed) => ({ value: bed.id, label: bed.name }))}
        />
        <Select
          {...shown('vegetable', crop?.vegetable)}
          label="Quel légume ?"
          empty="Choisissez"
          options={vegetables.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Field
          {...shown('variety', crop?.variety)}
          label="Variété"
          hint="Comme elle sera lue au marché : « des sables », « anciennes »."
          maxlength={60}
          required={false}
        />
        <Choices
          {...shown('how', crop?.how ?? 'sown')}
          legend="Comment ?"
          options={[
            { value: 'sown', label: 'On sème des graines' },
            { value: 'planted', label: 'On repique des plants' },
          ]}
        />
        <DateField {...shown('planned', crop?.plannedOn ?? today)} label="Prévu le" />
        <DateField
          {...shown('begun', (crop && begunOf(crop)) ?? '')}
          label="Fait le"
          hint="Laissez vide : l’équipe le dira quand ce sera fait."
          required={false}
        />
        <Field
          {...shown('supplier', crop?.supplier)}
          label="Fournisseur des graines ou des plants"
          maxlength={80}
          required={false}
        />
        <Field
          {...shown('supplier_lot', crop?.supplierLot)}
          label="Numéro de lot du fournisseur"
          hint="Il est écrit sur le sachet ou la caisse. L’équipe peut le taper en semant."
          maxlength={60}
          required={false}
        />
        <Button>Enregistrer</Button>
      </Form>
      {crop && crop.standing !== 'ended' && <EndCrop id={id} />}
    </>,
  )
}
