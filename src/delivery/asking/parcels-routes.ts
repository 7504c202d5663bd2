import { field, goTo, readForm, type Ask } from '#platform/web'
import { colds } from '../cold.ts'
import { saveDraft } from './draft-store.ts'
import { bagWeightNames, CLOCK } from './parcels.ts'
import { parcelsPage } from './parcels-page.tsx'
import { typedParcels } from './typed-parcels.ts'
import { bookSentences } from './book-sentences.ts'
import { requireDraft } from './require-draft.ts'
import { REQUESTS } from './request-address.ts'

export async function askParcels(c: Ask): Promise<Response> {
  const { draft } = await requireDraft(c)
  return parcelsPage(c, { draft, typed: typedParcels(draft.parcels) })
}

const parcelsForm = field.form({
  bags: field.whole(1, 20),
  weight: field.oneOf([...bagWeightNames, 'over'], 'Dites si c’est léger ou lourd.'),
  cold: field.oneOf(colds, 'Dites s’il faut du froid.'),
  what: field.text(80, 'Dites ce que c’est, en deux mots.'),
  readyClock: field.optionalText(5),
})

export async function keepParcels(c: Ask): Promise<Response> {
  const { by, draft } = await requireDraft(c)
  const form = await readForm(c, parcelsForm)
  const again = (errors: Record<string, string>) => parcelsPage(c, { draft, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const { weight, readyClock, ...said } = form.value
  if (weight === 'over') return again({ weight: bookSentences['too heavy'] })
  if (readyClock !== null && !CLOCK.test(readyClock))
    return again({ readyClock: 'Donnez une heure. Exemple : 11:30' })
  await c.var.db.transaction((tx) =>
    saveDraft(tx, { ...draft, parcels: { ...said, weight, readyClock } }, by, c.var.now),
  )
  return goTo(c, `${REQUESTS}/${draft.id}/creneau`)
}
