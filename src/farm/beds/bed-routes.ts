import { typo } from '#platform/i18n'
import { CHANGED_MEANWHILE, field, goTo, idIn, readForm, sayNext, seen, type Ask } from '#platform/web'
import { bedFormPage } from './form-page.tsx'
import { bedsOf } from '../bed-store.ts'
import { nextBed, places } from '../bed.ts'
import { FARM } from '../farm.ts'
import type { RefusedForm } from '../manage-frame.tsx'
import { requireRunner, type Inside } from '../access.ts'
import { shapeBed, type BedRefusal } from './shape-bed.ts'

export async function showBed(
  c: Ask,
  { farm }: Inside,
  id: string,
  said: RefusedForm = {},
): Promise<Response> {
  const beds = await bedsOf(c.var.db, farm.id)
  return bedFormPage(c, { id, bed: beds.find((one) => one.id === id), next: nextBed(beds), ...said })
}

const bedForm = field.form({
  name: field.text(40),
  place: field.oneOf(places),
  width: field.whole(20, 1000),
  length: field.whole(50, 10_000),
  x: field.whole(0, 100_000),
  y: field.whole(0, 100_000),
  ...seen,
})

const bedSentences = {
  'name taken': 'Une autre planche a déjà ce nom.',
  'over another bed': 'Une autre planche est déjà à cet endroit. Changez la place ou la taille.',
  'unknown bed': 'Cette planche n’est pas dans cette ferme.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<BedRefusal, string>

const bedFields = {
  'name taken': 'name',
  'over another bed': 'x',
  'unknown bed': 'name',
  'changed meanwhile': 'seen',
} satisfies Record<BedRefusal, string>

export async function shape(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const id = idIn(c)
  const form = await readForm(c, bedForm)
  const { typed } = form
  if (!form.ok) return showBed(c, inside, id, { typed, errors: form.errors })
  const { name, place, width, length, x, y, seen: was } = form.value
  const said = { id, name, place, x_cm: x, y_cm: y, width_cm: width, length_cm: length }
  const shaped = await shapeBed(c.var.db, inside.farm, said, was ?? '')
  if (!shaped.ok) {
    const errors = { [bedFields[shaped.refusal]]: typo(bedSentences[shaped.refusal]) }
    return showBed(c, inside, id, { typed, errors })
  }
  sayNext(c, 'C’est enregistré')
  return goTo(c, `${FARM}/planches/${id}`)
}
