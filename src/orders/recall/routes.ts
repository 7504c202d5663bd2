import { requireOperator } from '#market'
import { writeCount } from '#platform/i18n'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { decidedSite } from './decided-routes.ts'
import { findRecall } from './find-recall.ts'
import { ADDRESS_NAMES, FORM_NAMES, searchIn, type RecallFound, type RecallSearch } from './found.ts'
import { recallsPage } from './list-page.tsx'
import { newRecallPage } from './new-page.tsx'
import { readSite } from './read-routes.ts'
import { recallGoods, type Recalled, type RecallRefusal } from './recall-goods.ts'
import { RECALLS } from './search.tsx'
import { listRecalls } from './store.ts'

/** From a lot to every customer, for whoever runs the market; and what the customer reads. */
export const recallSite = newSite()
  .get(RECALLS, async (c) => {
    const operating = await requireOperator(c)
    return recallsPage(c, { operating, recalls: await listRecalls(c.var.db, operating.market.id) })
  })
  .get(`${RECALLS}/nouveau`, async (c) => {
    const operating = await requireOperator(c)
    const search = searchIn(c.req.query(), ADDRESS_NAMES)
    const found = await findRecall(c.var.db, operating.market, search)
    return newRecallPage(c, { operating, search, found, searchFaults: faultsOf(search, found) })
  })
  .post(RECALLS, decide)
  .route('/', decidedSite)
  .route('/', readSite)

/** What was typed wrong, by the names of the address. */
function faultsOf({ from, until }: RecallSearch, { choices, about }: RecallFound): Record<string, string> {
  if (from && until && from > until) return { du: 'Le premier jour vient avant le dernier.' }
  return choices.length > 0 && !about && (!from || !until) ? { du: 'Donnez les deux jours.' } : {}
}

const decideForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  message: field.text(500, 'Dites ce que le client doit faire.'),
})

async function decide(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { actor, market } = operating
  const form = await readForm(c, decideForm)
  const search = searchIn(form.typed, FORM_NAMES)
  const found = await findRecall(c.var.db, market, search)
  if (!form.ok) return newRecallPage(c, { operating, search, found, errors: form.errors, typed: form.typed })
  if (!found.about) {
    const errors = { lot: 'Dites d’abord ce qui est rappelé.', ...faultsOf(search, found) }
    return newRecallPage(c, { operating, search, found, searchFaults: errors, errors })
  }
  const { id, message: words } = form.value
  const what = { ...found.about, id, marketId: market.id, words, by: actor.personId }
  const recalled = await recallGoods(c.var.ground, what, c.var.now)
  if (!recalled.ok) {
    const errors = { message: refusals[recalled.refusal] }
    return newRecallPage(c, { operating, search, found, errors, typed: form.typed })
  }
  sayNext(c, saidOf(recalled))
  return goTo(c, `${RECALLS}/${id}`)
}

const refusals = {
  'nothing to recall': 'Dites d’abord ce qui est rappelé.',
} satisfies Record<RecallRefusal, string>

function saidOf({ told, stopped, again }: Recalled): string {
  if (again) return 'Ce rappel était déjà décidé'
  const sale = stopped === 'now' ? 'La vente est arrêtée' : 'Ce n’était plus en vente'
  return `${sale}, ${writeCount(told, 'client prévenu', 'clients prévenus')}`
}
