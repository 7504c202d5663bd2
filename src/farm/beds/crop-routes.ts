import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, isId, notFound, readForm, sayNext, seen, type Ask } from '#platform/web'
import { bedsOf, readCrop } from '../bed-store.ts'
import { cropFormPage } from './crop-form-page.tsx'
import { endings, hows } from '../crop.ts'
import { FARM } from '../farm.ts'
import type { RefusedForm } from '../manage-frame.tsx'
import { finishCrop, planCrop } from './plan-crop.ts'
import { requireRunner, type Inside } from '../access.ts'
import { cropFields, cropSentences } from './crop-sentences.ts'
import { asId } from '#platform/id'

export async function showCrop(
  c: Ask,
  { farm }: Inside,
  id: string,
  said: RefusedForm = {},
): Promise<Response> {
  const { db, now } = c.var
  const asked = c.req.query('planche') ?? ''
  return cropFormPage(c, {
    id,
    crop: await readCrop(db, farm.id, asId(id)),
    bedId: isId(asked) ? asked : '',
    beds: await bedsOf(db, farm.id),
    today: parisDay(now),
    ...said,
  })
}

const cropForm = field.form({
  bed: field.id(),
  vegetable: field.text(40, 'Choisissez un légume.'),
  variety: field.optionalText(60),
  how: field.oneOf(hows),
  planned: field.day(),
  begun: field.optionalDay(),
  supplier: field.optionalText(80),
  supplier_lot: field.optionalText(60),
  ...seen,
})

export async function save(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const id = idIn(c)
  const form = await readForm(c, cropForm)
  const { typed } = form
  if (!form.ok) return showCrop(c, inside, id, { typed, errors: form.errors })
  const { bed, vegetable, variety, how, planned, begun, supplier, supplier_lot, seen: was } = form.value
  const saved = await planCrop(
    c.var.db,
    inside.farm,
    {
      id,
      bedId: bed,
      vegetable,
      variety: variety ?? '',
      how,
      plannedOn: planned,
      begunOn: begun,
      supplier: supplier ?? '',
      supplierLot: supplier_lot ?? '',
    },
    { by: inside.actor.personId, today: parisDay(c.var.now), at: c.var.now, seen: was ?? '' },
  )
  if (!saved.ok)
    return showCrop(c, inside, id, {
      typed,
      errors: { [cropFields[saved.refusal]]: typo(cropSentences[saved.refusal]) },
    })
  sayNext(c, 'C’est enregistré')
  return goTo(c, `${FARM}/planches/${bed}`)
}

export async function finish(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const id = idIn(c)
  const form = await readForm(c, field.form({ why: field.oneOf(endings) }))
  if (!form.ok) return showCrop(c, inside, id, { errors: form.errors })
  if (!(await finishCrop(c.var.db, inside.farm, id, form.value.why, parisDay(c.var.now)))) throw notFound()
  sayNext(c, 'La planche est libre')
  return goTo(c, `${FARM}/cultures`)
}
