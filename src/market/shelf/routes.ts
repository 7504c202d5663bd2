import { holds, requireActor, worksAs } from '#people'
import { goTo, newSite, notFound, sayNext, speak, type Ask, type Site } from '#platform/web'
import { ownMarkets, ownShops } from '../access.ts'
import { shelfSentences } from '../keeping/door.ts'
import { findBodies, type BilledMerchants } from '../law/door.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { publishReady } from './publish-product.ts'
import { shelfOf } from './read-shelf.ts'
import { noShopPage, shopHomePage } from './home-page.tsx'
import { stateOfSlug } from './state-words.ts'
import { addForm, addGiven } from './add-routes.ts'

/** A shop, for who keeps it. */
export const newShopSite = (billedMerchants: BilledMerchants): Site =>
  newSite()
    .get('/marche/boutique', (c) => home(c, billedMerchants))
    .get('/marche/boutique/ajouter', addForm)
    .post('/marche/boutique/ajouter', addGiven)
    .post('/marche/boutique/publier-prets', putReadyOnSale)

async function home(c: Ask, billedMerchants: BilledMerchants): Promise<Response> {
  const actor = requireActor(c)
  if (!c.req.query('commerce') && (await ownShops(c.var.db, actor)).length === 0) {
    if ((await ownMarkets(c.var.db, actor)).length > 0) return goTo(c, '/marche/gestion')
    if (worksAs(actor, 'merchant')) return noShopPage(c)
    throw notFound()
  }
  const { merchant } = await keptShopOf(c)
  const { organisationId } = merchant
  const shelf = await shelfOf(c.var.db, merchant, c.var.now)
  return shopHomePage(c, {
    merchant,
    body: (await findBodies(c.var.db, [organisationId], billedMerchants)).get(organisationId),
    isOwn: holds(actor, 'merchant', organisationId),
    shelf,
    state: stateOfSlug(c.req.query('voir')),
    after: c.req.query('apres') ?? null,
  })
}

async function putReadyOnSale(c: Ask): Promise<Response> {
  const { merchant, hand } = await keptShopOf(c)
  const say = speak(c, shelfSentences)
  const count = await publishReady(c.var.db, merchant.id, hand)
  sayNext(c, count === 0 ? say.nothingReady : say.nowOnSale(count))
  return goTo(c, shopAddress('', merchant))
}
