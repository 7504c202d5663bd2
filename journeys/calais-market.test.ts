import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { tellCustomers } from '#delivery'
import { settleShares } from '#orders'
import { catchUpPayments, payMerchants, verifyMoney } from '#payments'
import type { CastId } from '#people'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { seat, takePage, type Hands } from './browsing.ts'
import { rideWholeRound } from './courier-hands.ts'
import {
  addToBasket,
  chooseDelivery,
  payBasket,
  prepareShare,
  putOnSale,
  tenProducts,
} from './market-hands.ts'

const TOMORROW = '/livraisons/jours/2026-06-03'
const LOT = 'F-260602-01'
const buyer = {
  recipientName: 'Odile Carton',
  phone: '06 39 98 31 55',
  email: 'odile.carton@example.org',
  address: '12 Rue Royale',
  postcode: '62100',
  town: 'Calais',
}

describe('A day of the market of Calais', { skip: withoutBrowser, timeout: 400_000 }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let url = ''
  let nadege: Hands
  let bruno: Hands
  let odile: Hands
  let order = ''
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
    url = await beffroi.listen()
    beffroi.ground.site.url = url
    nadege = await sit('nadege', 'phone')
    bruno = await sit('bruno', 'desk')
    odile = await takePage(await browser.phone({ baseURL: url }))
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  async function sit(id: CastId, at: 'phone' | 'desk'): Promise<Hands> {
    const hands = await seat(browser, url, id, at)
    hands.page.setDefaultTimeout(60_000)
    return hands
  }

  test('begins in a bed: what is harvested is a lot at the stall', async () => {
    const yanis = await sit('yanis', 'phone')
    await yanis.go('/ferme/recolte')
    await yanis.follow(/Carottes des sables/)
    await yanis.write({ quantity: '12,5' })
    await yanis.press('C’est pesé')
    await yanis.page.getByText(LOT).first().waitFor()
    await beffroi.settle()
    await odile.go('/marche?q=carottes')
    await odile.reads(/Carottes des sables/)
  })

  test('sees a merchant without a computer put ten products online', async () => {
    for (const product of tenProducts) await putOnSale(nadege, product)
    await odile.go('/marche/commerces/boulangerie-delplanque')
    for (const [name] of tenProducts.slice(0, 2)) await odile.reads(new RegExp(name))
  })

  test('sells the farm and three shops in one payment and one hour, without an account', async () => {
    await addToBasket(odile, [
      'carottes des sables',
      'pain de seigle',
      'croissant',
      'maroilles',
      'potimarron',
    ])
    await chooseDelivery(odile, buyer, 'Mercredi 3 juin')
    await odile.reads(/4 commerçants, 1 livraison\. .* Total, au plus 17,20 €/)
    order = await payBasket(odile)
    await beffroi.settle()
    await odile.go(order)
    await odile.reads(/mercredi 3 juin, entre 10 h et 12 h/)
    assert.ok((await beffroi.letters()).some((one) => one.recipient === buyer.email))
  })

  test('refuses what one shop has not, weighs what is weighed, and gives back to the cent', async () => {
    await nadege.go('/marche/boutique/commandes')
    await nadege.follow(/Odile Carton/)
    await nadege.follow('Je ne l’ai pas : Croissant')
    await nadege.press('Je ne l’ai pas')
    await prepareShare(nadege, 'boulangerie-delplanque', /Odile Carton/)
    await prepareShare(bruno, 'la-ferme-urbaine', /Odile Carton/, { 'Carottes des sables': '460' })
    await prepareShare(bruno, 'cremerie-saint-pierre', /Odile Carton/)
    await prepareShare(bruno, 'le-cageot', /Odile Carton/, { Potimarron: '480' })
    beffroi.setNow(new Date(beffroi.now().getTime() + 20 * 60_000))
    await settleShares(beffroi.ground, beffroi.now())
    await beffroi.settle()
    await odile.go(order)
    await odile.reads(/Potimarron : pesé, moins cher que prévu\. C’est remboursé\. −0,05 €/)
    await odile.reads(/Carottes des sables : pesé, moins cher que prévu\. C’est remboursé\. −0,07 €/)
    await odile.reads(/Croissant : il n’y en a plus\. C’est remboursé\. −1,20 €/)
    await odile.reads(/Reste payé 15,88 €/)
  })

  test('is brought by the bike whose round was planned, and the customer is told', async () => {
    await bruno.go(TOMORROW)
    await bruno.press(/Planifier la journée|Replanifier/)
    await beffroi.settle()
    await bruno.page.getByText(/La journée est (re)?planifiée|Rien de mieux n’a été trouvé/).waitFor()
    await bruno.go(TOMORROW)
    await bruno.follow('Odile Carton')
    await bruno.page.waitForURL('**/commandes/**')
    const onFirst = bruno.page.getByRole('button', { name: /sur Vélo 1/ })
    if (await onFirst.isVisible()) {
      await bruno.press(/sur Vélo 1/)
      await bruno.page.getByText(/passe sur Vélo 1/).waitFor()
    }
    beffroi.setNow('2026-06-03T07:00:00Z')
    const yanis = await sit('yanis', 'phone')
    assert.ok((await rideWholeRound(yanis.page)) > 1)
    await beffroi.settle()
    beffroi.setNow('2026-06-03T09:00:00Z')
    await tellCustomers(beffroi.ground, beffroi.now())
    await beffroi.settle()
    assert.ok(
      (await beffroi.letters()).some(
        (one) => /a été remise/.test(one.body) && one.recipient === '+33639983155',
      ),
    )
    await odile.go(order)
    await odile.reads(/Livrée/)
  })

  test('leaves receipts, a payout and a statement that are right', async () => {
    await odile.go(order)
    const receipts = odile.page.getByRole('link', { name: /^Reçu/ })
    assert.equal(await receipts.count(), 5, 'four shops, and the bike')
    assert.match(await bytesAt(odile, `${await receipts.first().getAttribute('href')}.pdf`), /^%PDF/)
    beffroi.setNow('2026-06-08T05:00:00Z')
    await catchUpPayments(beffroi.ground, beffroi.now()) // the bank took what left last Monday
    await payMerchants(beffroi.ground, beffroi.now())
    await beffroi.settle()
    await nadege.go('/argent')
    await nadege.reads(/À recevoir : 0,00 € .* En route vers la banque 24,73 €/)
    await nadege.go('/argent/releves/2026-06')
    await nadege.reads(/M000059 Vente 4,50 € −0,27 € −0,05 € 4,18 €/)
    await nadege.reads(/M000059 Remboursement à un client −1,20 € 0,07 € 0,01 € −1,12 €/)
    assert.match(await bytesAt(nadege, '/argent/releves/2026-06.pdf'), /^%PDF/)
    assert.match(await bytesAt(nadege, '/argent/releves/2026-06.xlsx'), /^PK/)
    const { unbalanced, wrongBalances, totalCents } = await verifyMoney(beffroi.db)
    assert.deepEqual([unbalanced, wrongBalances, totalCents], [[], [], 0])
  })

  test('finds the customer when a lot is called back', async () => {
    await bruno.go(`/marche/gestion/rappels/nouveau?lot=${LOT}`)
    await bruno.reads(/Odile Carton/)
    await bruno.write({
      message: 'Ne mangez pas ces carottes. Rapportez-les à la ferme : vous serez remboursée.',
    })
    await bruno.press(/^Arrêter la vente/)
    await bruno.reads(/1 client prévenu/)
    await beffroi.settle()
    await odile.go(order)
    await odile.reads(/Un produit de cette commande est rappelé/)
  })
})

/** The first bytes of a file, as whoever sits there gets it. */
async function bytesAt({ page }: Hands, path: string): Promise<string> {
  const answer = await page.request.get(path)
  assert.equal(answer.status(), 200, path)
  return (await answer.body()).subarray(0, 4).toString('latin1')
}
