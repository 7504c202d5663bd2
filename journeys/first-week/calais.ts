import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newReader, type Reader } from '#testing'
import { fillBasket, ODILE, openOrder, payAtDoor, prepare } from './calais-basket.ts'
import { wait } from './clock.ts'
import { addPlace, NOUR, openHub, sayWhoRides } from './calais-hub.ts'
import { INES, inviteMerchant, openAccount, openMarket, putOnSale } from './calais-market.ts'
import { readAtShop, readRecall, recallBread } from './calais-recall.ts'
import { deliver, fetchAtShop, planRound } from './calais-round.ts'
import { addOrganisation } from './open-territory.ts'
import type { Week } from './week.ts'

/** A market on bikes: from the organisation that opens it to a recall that reaches a customer. */
export function tellCalais(week: Week, paul: () => Reader): void {
  describe('A market on bikes', () => {
    const odile = week.stranger()
    let sylvie: Reader
    let ines: Reader
    let nour: Reader

    test('begins with an integration organisation, whose direction comes in', async () => {
      const [first] = await addOrganisation(week, paul(), {
        name: 'Les Roues du Phare',
        kind: 'integration',
        people: [
          { givenName: 'Sylvie', familyName: 'Carlier', role: 'direction', reach: 'sylvie@roues.example' },
        ],
      })
      assert.ok(first)
      sylvie = first
      sylvie.reads(/Bonjour Sylvie.*Commencer 0 sur/)
    })

    test('has its hub, its bike, who rides it, its first shop, a day', async () => {
      await openHub(sylvie)
      await week.settle()
      assert.match(week.post.last(NOUR).text, /vous donne un rôle \(Livraison\)/)
      await openMarket(sylvie)
      await addPlace(sylvie)
      await sayWhoRides(sylvie)
      await sylvie.open('/')
      await sylvie.follow('Ouverture')
      sylvie.reads(/Dire qui roule, jour par jour Fait 1 jour avec un vélo/)
    })

    test('has a merchant, who may be paid, and a product with all that the law asks', async () => {
      ines = await inviteMerchant(week, paul())
      await openAccount(ines)
      await putOnSale(ines)
      await sylvie.open('/')
      await sylvie.follow('Ouverture')
      sylvie.reads(/1 commerce tenu par quelqu’un.*1 produit en vente.*1 compte reçoit de l’argent/)
    })

    test('sells to a stranger, at her door, and each is told', async () => {
      await fillBasket(odile)
      await payAtDoor(odile)
      await wait(week, '2026-06-01T07:10:00Z')
      assert.match(week.post.last(ODILE.email).text, /M000001 est payée\s: 8,20\s€/)
      assert.match(week.post.last(INES).text, /commande M000001.*- Pain de seigle\s: 1/s)
      await ines.open('/')
      ines.reads(/1 commande à préparer/)
      await prepare(week, ines, INES)
    })

    test('is brought by a bike: planned, fetched at the shop, followed by the customer, handed over', async () => {
      await planRound(week, sylvie)
      week.beffroi.setNow('2026-06-02T11:30:00Z')
      nour = await week.comeIn(NOUR)
      await fetchAtShop(week, nour)
      assert.match(week.post.last(ODILE.phone).text, /M000001 est sur le vélo\. Heure prévue\s: vers 14\sh/)
      await odile.open(week.post.link(ODILE.phone))
      odile.reads(/Vous êtes le prochain arrêt/)
      await deliver(week, nour)
      assert.match(week.post.last(ODILE.phone).text, /a été remise à 14\sh\s05/)
      await openOrder(week, odile)
      odile.reads(/Commande M000001 Livrée/)
    })

    test('pays the shop on Monday, and the merchant is told when her bank has it', async () => {
      await wait(week, '2026-06-08T05:00:00Z', 'pay-merchants')
      await ines.open('/')
      await ines.follow('Mon argent')
      ines.reads(/En route vers la banque 3,06 €.*En route attendu le 10 juin/)
      const bank = newReader(week.provider.visitor())
      await bank.open('/demo/paiement')
      await bank.send('Le prend')
      await wait(week, '2026-06-10T07:00:00Z', 'catch-up-payments')
      await wait(week, '2026-06-10T07:30:00Z')
      assert.match(week.post.last(INES).text, /Un versement est arrivé à votre banque\.\s3,06\s€/)
      await ines.open('/')
      await ines.follow('Mon argent')
      ines.reads(/3,06 € Versé le 10 juin 2026/)
    })

    test('calls a bread back: no more is sold, the customer reads why, and who runs it sees it', async () => {
      await recallBread(week, sylvie)
      await readRecall(week, odile, sylvie)
      await readAtShop(week, ines)
      await openOrder(week, odile)
      odile.reads(/Un produit de cette commande est rappelé : ne le mangez pas/)
      const stranger = week.stranger()
      await stranger.open('/')
      await stranger.follow('Le marché')
      stranger.lacks(/Pain de seigle/)
    })
  })
}
