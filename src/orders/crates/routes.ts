import { requireOperator } from '#market'
import { answerLabels, countsIn, labelSentences, paperForm } from '#platform/labels'
import { asDay, parisDay } from '#platform/time'
import { field, newSite, notFound, readForm, speak, type Ask } from '#platform/web'
import { CRATES } from '../order-address.ts'
import { SHARES } from '../share-address.ts'
import { keptShare, shareWordsIn } from '../share/door.ts'
import { crateLabel } from './crate-label.ts'
import { dayCratesPage } from './day-page.tsx'
import { shareCratesPage } from './share-page.tsx'
import { crateOf, cratesOn, type ShareCrate } from './store.ts'

/** Labels of crates: those of one shop's part of an order, and all those of a day for the hub. */
export const crateSite = newSite()
  .get(`${SHARES}/:id/etiquettes`, async (c) => shareCratesPage(c, { shown: await keptShare(c) }))
  .post(`${SHARES}/:id/etiquettes`, printShare)
  .get(CRATES, async (c) => dayCratesPage(c, await cratesIn(c)))
  .post(CRATES, printDay)

async function printShare(c: Ask): Promise<Response> {
  const shown = await keptShare(c)
  const howMany = field.whole(1, 30, shareWordsIn(c).act.crates.number)
  const form = await readForm(c, field.form({ ...paperForm(speak(c, labelSentences)), crates: howMany }))
  if (!form.ok) return shareCratesPage(c, { shown, typed: form.typed, errors: form.errors })
  const crate = await crateOf(c.var.db, shown.header.shareId)
  if (!crate) throw notFound()
  const { paper, from, crates } = form.value
  const labels = Array.from({ length: crates }, (_, n) => crateLabel(crate, n + 1, crates))
  const title = `Caisses de la commande ${crate.reference}`
  return answerLabels(c, { labels, paper, from, title, file: `caisses-${crate.reference}` })
}

async function cratesIn(c: Ask) {
  const operating = await requireOperator(c)
  const day = asDay(c.req.query('jour') ?? '') ?? parisDay(c.var.now)
  return { operating, day, crates: await cratesOn(c.var.db, operating.market.id, day) }
}

async function printDay(c: Ask): Promise<Response> {
  const shown = await cratesIn(c)
  const say = labelSentences.says.fr
  const form = await readForm(c, field.form(paperForm(say)))
  const counts = countsIn(
    form.typed,
    shown.crates.map(({ shareId }) => shareId),
  )
  const labels = counts ? labelsOf(shown.crates, counts) : []
  const errors = {
    ...(form.ok ? {} : form.errors),
    ...(counts ? {} : { counts: say.countsUnread }),
    ...(counts && labels.length === 0 ? { counts: say.nothingCounted } : {}),
  }
  if (!form.ok || labels.length === 0) return dayCratesPage(c, { ...shown, typed: form.typed, errors })
  const title = `Caisses du ${shown.day}`
  return answerLabels(c, { labels, ...form.value, title, file: `caisses-${shown.day}` })
}

/** Each crate says which it is of all those of its order, whatever shop it comes from. */
function labelsOf(crates: ShareCrate[], counts: Map<string, number>) {
  return [...Map.groupBy(crates, (one) => one.orderId).values()].flatMap((own) => {
    const all = own.flatMap((one) => Array.from({ length: counts.get(one.shareId) ?? 0 }, () => one))
    return all.map((one, n) => crateLabel(one, n + 1, all.length))
  })
}
