import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { tellCustomers } from '#delivery'
import type { CastId } from '#people'
import {
  openBeffroi,
  openBrowser,
  shared,
  withoutBrowser,
  withoutShared,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { seat, type Hands } from './browsing.ts'
import { rideWholeRound } from './courier-hands.ts'
import { factsNamed } from './facts-store.ts'

const DAY = '/livraisons/jours/2026-11-10'
const folder = `${shared}/data/inputs/calais`

describe('A day of bikes in Calais', { skip: withoutBrowser || withoutShared, timeout: 400_000 }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let url = ''
  let bruno: Hands
  before(async () => {
    beffroi = await openBeffroi()
    beffroi.setNow('2026-11-09T14:00:00Z')
    browser = await openBrowser()
    url = await beffroi.listen()
    bruno = await sit('bruno', 'desk')
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  async function sit(id: CastId, at: 'phone' | 'desk'): Promise<Hands> {
    const hands = await seat(browser, url, id, at)
    // a thousand lines are read twice, and a day is searched: a slow machine takes its time
    hands.page.setDefaultTimeout(60_000)
    return hands
  }

  async function importFile(kind: string, file: string): Promise<void> {
    await bruno.go(`/imports/${kind}`)
    await bruno.page.setInputFiles('main [name="file"]', `${folder}/${file}`)
    await bruno.press('Voir ce qui va se passer')
    await bruno.press('Importer ce fichier')
  }

  test('begins with the shops and the 300 orders of November, as they were sent', async () => {
    await importFile('pickup-places', 'commercants.csv')
    await bruno.reads(/40 lignes lues/)
    await importFile('orders', 'commandes-2026-11.csv')
    await bruno.reads(/1 122 lignes lues/)
    await bruno.go('/livraisons/jours?du=2026-11-09')
    await bruno.reads(/Mardi 10 novembre 45 commandes/)
  })

  test('is planned on three bikes, each with somebody to ride it', async () => {
    for (const [bike, courier] of [
      ['Vélo 1', 'Yanis Morel'],
      ['Vélo 2', 'Sofia Dumont'],
      ['Triporteur', 'Kévin Lheureux'],
    ] as const) {
      await bruno.go(`${DAY}/equipe/nouveau`)
      await bruno.write({
        bike,
        courier,
        starts: '09:30',
        ends: '19:30',
        breakFrom: '12:00',
        breakTo: '15:00',
      })
      await bruno.page.locator('main [name="heavy"]').check()
      await bruno.press('Enregistrer')
    }
    await bruno.go(DAY)
    await bruno.press(/Planifier la journée|Replanifier/)
    await beffroi.settle()
    await bruno.page.waitForURL('**/plan/**')
    await bruno.page.getByText(/La journée est (re)?planifiée|Rien de mieux n’a été trouvé/).waitFor()
    await bruno.reads(/Commandes sur un vélo/)
    await bruno.go(`${DAY}/carte`)
    assert.equal((await bruno.page.locator('main svg').count()) > 0, true)
  })

  test('takes an urgent order from a shop, on a telephone', async () => {
    beffroi.setNow('2026-11-10T08:40:00Z')
    const nadege = await sit('nadege', 'phone')
    await nadege.go('/livraisons/demandes')
    await nadege.follow(/Demander une livraison/)
    await nadege.write({ recipientName: 'Odile Carton', phone: '06 39 98 31 55', address: '12 Rue Royale' })
    await nadege.press('Continuer')
    await nadege.write({ bags: '1', weight: 'light', what: 'Gâteau d’anniversaire' })
    await nadege.press('Voir les heures')
    await nadege.reads(/Mardi 10 novembre, le vélo peut passer/)
    await nadege.press('Demander la livraison')
    await nadege.reads(/La livraison est demandée/)
    await beffroi.settle()
    assert.ok((await beffroi.letters()).some((one) => one.recipient === '+33639983155'))
    await bruno.go(DAY)
    await bruno.reads(/Commande arrivée à 9 h 40 : Odile Carton/)
  })

  test('is ridden by Yanis with the network cut, and everything comes back once', async () => {
    const yanis = await sit('yanis', 'phone')
    const doors = await rideWholeRound(yanis.page)
    assert.ok(doors > 0)
    await beffroi.settle()
    const confirmed = await factsNamed(beffroi.db, 'delivery confirmed')
    assert.equal(confirmed.length, doors)
    assert.deepEqual(new Set(confirmed.map((one) => one['courierId'])), new Set([beffroi.personId('yanis')]))
    assert.equal(new Set(confirmed.map((one) => one['orderId'])).size, doors)
    beffroi.setNow('2026-11-10T08:50:00Z')
    await tellCustomers(beffroi.ground, beffroi.now())
    await beffroi.settle()
    const told = (await beffroi.letters()).filter((one) => /a été remise/.test(one.body))
    assert.ok(told.length > 0)
  })

  test('is read in the figures of the month, and nobody is ranked', async () => {
    await bruno.go('/livraisons/chiffres?mois=2026-11')
    await bruno.reads(/Livraisons, novembre 2026/)
    await bruno.reads(/Livrées \d+/)
    await bruno.reads(/Distance prévue par les plans/)
    await bruno.reads(/Pas livrées, et pourquoi/)
    assert.doesNotMatch(await bruno.page.getByRole('main').innerText(), /Yanis/)
  })
})
