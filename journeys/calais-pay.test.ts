import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { paymentsByIds, verifyMoney } from '#payments'
import type { CastId } from '#people'
import { axeFaults, openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { seat, takePage, type Hands } from './browsing.ts'
import { addToBasket } from './market-hands.ts'
import { paymentOfPage } from './payments-store.ts'

const buyer = {
  recipientName: 'Odile Carton',
  phone: '06 39 98 31 55',
  email: 'odile.carton@exemple.fr',
}

describe('Paying at the market of Calais', { skip: withoutBrowser, timeout: 300_000 }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let url = ''
  let odile: Hands
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
    url = await beffroi.listen()
    beffroi.ground.site.url = url
    odile = await takePage(await browser.phone({ baseURL: url }))
    odile.page.setDefaultTimeout(60_000)
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

  async function toPay(): Promise<string> {
    await odile.go('/panier')
    await odile.press(/^Commande avec obligation de paiement/)
    await odile.page.waitForURL('**/demo/paiement/**')
    return new URL(odile.page.url()).pathname
  }

  async function soundToEar(hands: Hands): Promise<void> {
    assert.deepEqual(await axeFaults(hands.page), [])
  }

  const stateOf = async (page: string) => {
    const id = await paymentOfPage(beffroi.db, page.split('/').at(-1) ?? '')
    return (await paymentsByIds(beffroi.db, [id])).get(id)?.state
  }

  test('waits until the shop may be paid, and the basket says so before anything is paid', async () => {
    const nadege = await sit('nadege', 'phone')
    await nadege.go('/argent')
    await nadege.follow('Mon compte chez le prestataire')
    await nadege.press('Changer mes informations')
    await nadege.follow('Continuer chez le prestataire')
    await soundToEar(nadege)
    await nadege.press('Compte fermé')
    await nadege.reads(/Reçoit l’argent des clients pas encore/)
    await addToBasket(odile, ['pain de campagne', 'maroilles'])
    await odile.go('/panier/retrait')
    await odile.write(buyer)
    await odile.press('Choisir l’heure')
    await odile.go('/panier')
    await odile.reads(/Ce produit vient d’un commerce qui ne peut pas encore être payé en ligne/)
    const didier = await sit('didier', 'desk')
    await didier.go('/')
    await didier.follow('1 commerçant ne peut pas encore être payé')
    await didier.follow('Boulangerie Delplanque')
    await didier.reads(/Encore demandé par le prestataire une pièce d’identité .* Nadège Delplanque/)
    await soundToEar(didier)
    await nadege.press('Mettre mon compte en règle')
    await nadege.follow('Continuer chez le prestataire')
    await nadege.press('Tout est en règle')
    await nadege.reads(/Verse à la banque oui/)
    await odile.go('/panier')
    assert.doesNotMatch(await odile.page.getByRole('main').innerText(), /encore être payé/)
  })

  test('names each shop, and a refused card takes nothing', async () => {
    const page = await toPay()
    await odile.reads(/Boulangerie Delplanque 3,60 €/)
    await odile.reads(/Crèmerie Saint-Pierre 7,80 €/)
    await soundToEar(odile)
    await odile.press('Carte refusée')
    await odile.reads(/La carte est refusée Rien n’a été pris/)
    await soundToEar(odile)
    assert.equal(await stateOf(page), 'opened')
  })

  test('is left and taken up again, and then is paid once', async () => {
    await odile.press('Fermer sans payer')
    await odile.page.waitForURL('**/commandes/**')
    await odile.reads(/À payer avant/)
    await odile.press(/^Payer/)
    await odile.page.waitForURL('**/demo/paiement/**')
    const page = new URL(odile.page.url()).pathname
    await odile.press(/^Payer \d/)
    await odile.page.waitForURL('**/commandes/**')
    await beffroi.settle()
    await odile.reads(/Payée/)
    await odile.go(page)
    await odile.reads(/C’est payé/)
    assert.equal(await odile.page.getByRole('button', { name: /^Payer/ }).count(), 0)
    assert.equal(await stateOf(page), 'paid')
  })

  test('comes late, and is kept while the goods are still there', async () => {
    await addToBasket(odile, ['pain de campagne'])
    await odile.go('/panier/retrait')
    await odile.write(buyer)
    await odile.press('Choisir l’heure')
    const page = await toPay()
    await odile.press(/^Payer en retard/)
    await odile.page.waitForURL('**/commandes/**')
    for (let n = 0; n < 3; n++) await beffroi.settle()
    assert.equal(await stateOf(page), 'paid')
    await odile.page.reload()
    await odile.reads(/Payée/)
    const { unbalanced, wrongBalances, totalCents } = await verifyMoney(beffroi.db)
    assert.deepEqual([unbalanced, wrongBalances, totalCents], [[], [], 0])
  })
})
