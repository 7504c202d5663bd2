import { randomUUID } from 'node:crypto'
import { requireActor } from '#people'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  type Ask,
} from '#platform/web'
import { readTerritory } from '#territory'
import { ownMarkets, requireOperator } from '../access.ts'
import { marketNamePage } from './market-name-page.tsx'
import { openMarketPage } from './open-market-page.tsx'
import { openMarket, runnersOf, runnersWithoutMarket, type OpenMarketRefusal } from './open-market.ts'
import { renameMarket } from './rename-market.ts'

/** A market is opened, and says otherwise what it is called. */
export const marketOpeningSite = newSite()
  .get('/marche/ouvrir', ask)
  .post('/marche/ouvrir', open)
  .get('/marche/gestion/nom', async (c) => marketNamePage(c, { operating: await requireOperator(c) }))
  .post('/marche/gestion/nom', rename)

const named = {
  name: field.text(80, 'Écrivez le nom du marché.'),
  town: field.text(80, 'Écrivez la commune du marché.'),
}

/** @throws notFound for who acts for no organisation that may run a market. */
async function requireRunner(c: Ask) {
  const actor = requireActor(c)
  const all = await runnersOf(c.var.db, actor)
  if (all.length === 0) throw notFound()
  return { actor, all, runners: await runnersWithoutMarket(c.var.db, actor) }
}

async function ask(c: Ask): Promise<Response> {
  const { runners } = await requireRunner(c)
  if (runners.length === 0) return goTo(c, '/marche/gestion')
  const { town } = await readTerritory(c.var.db, c.var.now)
  const typed = { id: randomUUID(), name: town ? `Le marché de ${town}` : '', town }
  return openMarketPage(c, { runners, typed, errors: {} })
}

const openForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  organisation: field.optionalId(),
  ...named,
})

async function open(c: Ask): Promise<Response> {
  const { actor, all, runners } = await requireRunner(c)
  const form = await readForm(c, openForm)
  if (!form.ok) return openMarketPage(c, { runners, typed: form.typed, errors: form.errors })
  const { id, organisation, name, town } = form.value
  const organisationId = organisation ?? (all.length === 1 ? all[0]?.id : undefined)
  const again = (sentence: string) =>
    openMarketPage(c, { runners, typed: form.typed, errors: { organisation: sentence } })
  if (!organisationId) return again('Choisissez la structure qui tient ce marché.')
  const opened = await openMarket(c.var.db, actor, { id, organisationId, name, town }, c.var.now)
  if (!opened.ok) return again(sentences[opened.refusal])
  sayNext(c, `${name} est ouvert`)
  const several = (await ownMarkets(c.var.db, actor)).length > 1
  return goTo(c, several ? `/marche/gestion?marche=${opened.value.slug}` : '/marche/gestion')
}

const sentences = {
  'not yours': 'Vous n’agissez pas pour cette structure, ou elle ne peut pas tenir de marché.',
  'runs one already': 'Cette structure tient déjà un marché : elle n’en tient qu’un.',
} satisfies Record<OpenMarketRefusal, string>

const nameForm = field.form({ ...seen, ...named })

async function rename(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const form = await readForm(c, nameForm)
  if (!form.ok) return marketNamePage(c, { operating, typed: form.typed, errors: form.errors })
  const { seen: was, name, town } = form.value
  const { id } = operating.market
  const renamed = await renameMarket(c.var.db, { id, name, town, seen: was ?? '' })
  if (!renamed.ok) {
    const latest = await requireOperator(c)
    return marketNamePage(c, { operating: latest, typed: form.typed, errors: { seen: CHANGED_MEANWHILE } })
  }
  sayNext(c, 'C’est enregistré')
  return goTo(c, operating.at('/marche/gestion'))
}
