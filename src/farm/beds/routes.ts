import { randomUUID } from 'node:crypto'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  type Ask,
} from '#platform/web'
import { bedFormPage } from './form-page.tsx'
import { bedsOf, readBed } from '../bed-store.ts'
import { nextBed, places } from '../bed.ts'
import { cropFormPage } from './crop-form-page.tsx'
import { cropsOf, readCrop } from '../crop-store.ts'
import { cropsPage } from './crops-page.tsx'
import { endings, hows } from '../crop.ts'
import { FARM } from '../field-frame.tsx'
import type { Said } from '../manage-frame.tsx'
import { finishCrop, planCrop, type CropRefusal } from './plan-crop.ts'
import { requireRunner, type Inside } from '../access.ts'
import { shapeBed, type BedRefusal } from './shape-bed.ts'

const ID = ':id{[0-9a-fA-F-]{36}}'

/** Crops and beds, for whoever plans them. */
export const cropSite = newSite()
  .get(`${FARM}/cultures`, async (c) => {
    const { farm } = await requireRunner(c)
    const { db, now } = c.var
    const [beds, crops] = [await bedsOf(db, farm.id), await cropsOf(db, farm.id)]
    return cropsPage(c, { beds, crops, today: parisDay(now) })
  })
  .get(`${FARM}/cultures/nouvelle`, async (c) => showCrop(c, await requireRunner(c), randomUUID()))
  .get(`${FARM}/cultures/${ID}`, async (c) => {
    const inside = await requireRunner(c)
    if (!(await readCrop(c.var.db, inside.farm.id, idIn(c)))) throw notFound()
    return showCrop(c, inside, idIn(c))
  })
  .post(`${FARM}/cultures/${ID}`, save)
  .post(`${FARM}/cultures/${ID}/fin`, finish)
  .get(`${FARM}/planches/nouvelle`, async (c) => {
    return showBed(c, await requireRunner(c), randomUUID())
  })
  .get(`${FARM}/planches/${ID}/modifier`, async (c) => {
    const inside = await requireRunner(c)
    if (!(await readBed(c.var.db, inside.farm.id, idIn(c)))) throw notFound()
    return showBed(c, inside, idIn(c))
  })
  .post(`${FARM}/planches/${ID}`, shape)

async function showCrop(c: Ask, { farm }: Inside, id: string, said: Said = {}): Promise<Response> {
  const { db, now } = c.var
  const asked = c.req.query('planche') ?? ''
  return cropFormPage(c, {
    id,
    crop: await readCrop(db, farm.id, id),
    bedId: isId(asked) ? asked : '',
    beds: await bedsOf(db, farm.id),
    today: parisDay(now),
    ...said,
  })
}

async function showBed(c: Ask, { farm }: Inside, id: string, said: Said = {}): Promise<Response> {
  const beds = await bedsOf(c.var.db, farm.id)
  return bedFormPage(c, { id, bed: beds.find((one) => one.id === id), next: nextBed(beds), ...said })
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

const sentences = {
  'unknown bed': 'Choisissez une planche de la liste.',
  'unknown vegetable': 'Choisissez un légume de la liste.',
  'begun tomorrow': 'Ce jour n’est pas encore venu. Laissez vide.',
  'ended already': 'Cette culture est terminée.',
  'changed meanwhile': CHANGED_MEANWHILE,
  'harvested already':
    'Des lots portent déjà ce nom et cette planche. Terminez-la, puis prévoyez-en une autre.',
} satisfies Record<CropRefusal, string>

const fields: Record<CropRefusal, string> = {
  'unknown bed': 'bed',
  'unknown vegetable': 'vegetable',
  'begun tomorrow': 'begun',
  'ended already': 'planned',
  'harvested already': 'vegetable',
  'changed meanwhile': 'seen',
}

async function save(c: Ask): Promise<Response> {
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
      errors: { [fields[saved.refusal]]: typo(sentences[saved.refusal]) },
    })
  sayNext(c, 'C’est enregistré')
  return goTo(c, `${FARM}/planches/${bed}`)
}

async function finish(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const id = idIn(c)
  const form = await readForm(c, field.form({ why: field.oneOf(endings) }))
  if (!form.ok) return showCrop(c, inside, id, { errors: form.errors })
  if (!(await finishCrop(c.var.db, inside.farm, id, form.value.why, parisDay(c.var.now)))) throw notFound()
  sayNext(c, 'La planche est libre')
  return goTo(c, `${FARM}/cultures`)
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

async function shape(c: Ask): Promise<Response> {
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
