import { field, goTo, readForm, type Ask } from '#platform/web'
import { colds } from '../cold.ts'
import { saveDraft } from './draft-store.ts'
import { bagWeightNames, CLOCK } from './parcels.ts'
import { parcelsPage } from './parcels-page.tsx'
import { typedParcels } from './typed-parcels.ts'
import { requireDraft } from './require-draft.ts'
import { REQUESTS } from './request-address.ts'
import { askingWordsIn } from './words.ts'
import type { AskingSentences } from './words/sentences.fr.ts'

export async function askParcels(c: Ask): Promise<Response> {
  const { draft } = await requireDraft(c)
  return parcelsPage(c, { draft, typed: typedParcels(draft.parcels) })
}

const parcelsForm = ({ parcels }: AskingSentences) =>
  field.form({
    bags: field.whole(1, 20, parcels.bagsWrong),
    weight: field.oneOf([...bagWeightNames, 'over'], parcels.weightNeeded),
    cold: field.oneOf(colds, parcels.coldNeeded),
    what: field.text(80, parcels.whatNeeded),
    readyClock: field.optionalText(5),
  })

export async function keepParcels(c: Ask): Promise<Response> {
  const { by, draft } = await requireDraft(c)
  const { say } = askingWordsIn(c)
  const form = await readForm(c, parcelsForm(say))
  const again = (errors: Record<string, string>) => parcelsPage(c, { draft, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const { weight, readyClock, ...said } = form.value
  if (weight === 'over') return again({ weight: say.slot.refused['too heavy'] })
  if (readyClock !== null && !CLOCK.test(readyClock)) return again({ readyClock: say.parcels.readyWrong })
  await c.var.db.transaction((tx) =>
    saveDraft(tx, { ...draft, parcels: { ...said, weight, readyClock } }, by, c.var.now),
  )
  return goTo(c, `${REQUESTS}/${draft.id}/creneau`)
}
