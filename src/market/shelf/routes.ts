import { requireActor, worksAs } from '#people'
import { goTo, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import { ownMarkets, ownShops } from '../access.ts'
import { shelfSentences } from '../keeping/door.ts'
import { keptShopOf } from '../open-kept.ts'
import { shopAddress } from '../shop-frame.tsx'
import { publishReady } from './publish-product.ts'
import { shelfOf } from './read-shelf.ts'
import { noShopPage, shopHomePage } from './home-page.tsx'
import { stateOfSlug } from './state-words.ts'
import { addForm, addGiven } from './add-routes.ts'

/** A shop, for who keeps it. */
export const shopSite = newSite()
  .get('/marche/boutique', home)
  .get('/marche/boutique/ajouter', addForm)
  .post('/marche/boutique/ajouter', addGiven)
  .post('/marche/boutique/publier-prets', putReadyOnSale)

async function home(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  if (!c.req.query('commerce') && (await ownShops(c.var.db, actor)).length === 0) {
    if ((await ownMarkets(c.var.db, actor)).length > 0) return goTo(c, '/marche/gestion')
    if (worksAs(actor, 'merchant')) return noShopPage(c)
    throw notFound()
  }
  const { merchant } = await keptShopOf(c)
  const shelf = await shelfOf(c.var.db, merchant, c.var.now)
  return shopHomePage(c, {
    merchant,
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
