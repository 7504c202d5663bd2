import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { withoutShared, type Reader } from '#testing'
import { addressesOfShops } from './inputs-addresses.ts'
import { bring, inputFile, said } from './inputs-bring.ts'
import { columnOf, inviteKeeper, openAci, openMarketAndHub, throughPages } from './inputs-calais.ts'
import { openTerritory } from './open-territory.ts'
import { openWeek } from './week.ts'

// As for Arras: what the files suppose is made by links and forms, then each file is brought twice by the menu.

const week = await openWeek('2026-06-01T07:00:00Z')
after(async () => {
  assert.deepEqual(week.beffroi.surprises, [])
  await week.close()
})

/** A till: its file, its lines, those that are twice, the products ready to be sold; the others wait for an answer. */
const tills = [
  ['poissonnerie.csv', 71, 2, 57],
  ['primeur.xlsx', 81, 1, 69],
  ['fromagerie.csv', 70, 0, 65],
  ['bieres.xlsx', 75, 0, 68],
  ['librairie.csv', 82, 2, 80],
  ['fleuriste.csv', 60, 0, 58],
  ['mercerie.csv', 93, 3, 90],
] as const

/** '57 créées, 2 inchangées, 12 à vérifier' */
const counts = (created: number, unchanged: number, toCheck: number): string =>
  [
    created && `${created} créées`,
    unchanged && `${unchanged} inchangée${unchanged > 1 ? 's' : ''}`,
    toCheck && `${toCheck} à vérifier`,
  ]
    .filter(Boolean)
    .join(', ')

const sum = (cells: readonly string[]): number =>
  cells.reduce((total, cell) => total + Number(cell.replace(',', '.').replace(/\s%/, '')), 0)

describe('The files of Calais', { skip: withoutShared }, () => {
  let paul: Reader
  let direction: Reader
  before(async () => {
    paul = await openTerritory(week)
    direction = await openAci(week, paul)
  })
  const send = async (kind: string, name: string, where?: RegExp) => {
    const done = await bring(direction, {
      kind,
      file: inputFile(`calais/${name}`),
      ...(where ? { where } : {}),
    })
    await week.settle()
    return done
  }

  test('of the ACI give 36 posts, 77 contracts and 30 exits', async () => {
    const posts = () => send('Importer des postes et des contrats', 'postes-aci.xlsx', /Pôle ESS ANIMA/)
    assert.equal(await posts(), '113 lignes lues : 110 créées, 3 à vérifier')
    assert.equal(await posts(), '113 lignes lues : 110 inchangées, 3 à vérifier')
    const exits = () => send('Importer des sorties', 'sorties.csv', /Pôle ESS ANIMA/)
    assert.equal(await exits(), '30 lignes lues : 28 créées, 2 à vérifier')
    assert.equal(await exits(), '30 lignes lues : 28 inchangées, 2 à vérifier')
    await direction.follow('À vérifier')
    for (const asked of [/moins de 4 mois/, /moins de 20 h/, /plus de 24 mois/, /Yamina Copin/, /Kowalski/])
      assert.match(said(direction), asked)
  })
  test('give there the posts held on 27 June 2019, and the exits of the bulletin', async () => {
    await direction.follow('Ce mois-ci')
    const insertion = said(direction)
    assert.match(insertion, /36 postes vacants.*En tout, 966 h par semaine : 27,6 ETP/)
    assert.match(insertion, /60 % 15 sur 25.*4 sur 25, 16 %.*15 sur 27, 55,6 %/)
    assert.match(insertion, /3 sorties retirées par la règle, 2 sorties sans catégorie/)
    await direction.follow('Contrats')
    direction.reads(/Tous \(77\)/)
    await direction.follow('Sorties')
    assert.match(
      said(direction),
      /durable 5 .*transition 6 .*positive 4 .*Autre sortie 10 .*Retirée du calcul 3/,
    )
    await direction.follow('Postes')
    await direction.send('Montrer', { jour: '2019-06-27' })
    await direction.follow('Occupés')
    assert.match(said(direction), /34 postes/)
    await direction.follow('Vacants')
    assert.match(said(direction), /2 postes.*P18 .*P31 /)
  })
  test('open 40 shops on a market', async () => {
    await bring(paul, { kind: 'Importer les adresses d’une commune', file: await addressesOfShops() })
    await openMarketAndHub(direction)
    const shops = () => send('Importer des commerçants', 'commercants.csv')
    assert.equal(await shops(), '40 lignes lues : 40 créées')
    assert.equal(await shops(), '40 lignes lues : 40 inchangées')
    await direction.follow('Marché')
    const commissions = await columnOf(direction, 'Commission')
    assert.deepEqual([commissions.length, sum(commissions)], [40, 324])
  })
  for (const [file, lines, twins, ready] of tills)
    test(`of a till, ${file}, give ${ready} products ready to be sold`, async () => {
      const till = () => send('Importer les produits d’un commerce', `produits/${file}`)
      const toCheck = lines - twins - ready
      assert.equal(await till(), `${lines} lignes lues : ${counts(ready, twins, toCheck)}`)
      assert.equal(await till(), `${lines} lignes lues : ${counts(0, ready + twins, toCheck)}`)
    })
  test('of a till may be brought by who keeps the shop', async () => {
    const nadege = await inviteKeeper(week, paul, 'Le Fournil des Fontinettes')
    const kind = 'Importer mes produits'
    const till = () => bring(nadege, { kind, file: inputFile('calais/produits/boulangerie.csv') })
    assert.equal(await till(), '76 lignes lues : 66 créées, 1 inchangée, 9 à vérifier')
    assert.equal(await till(), '76 lignes lues : 67 inchangées, 9 à vérifier')
    await nadege.follow('Produits')
    assert.match(said(nadege), /Tous \(75\) À compléter \(9\) Prêts \(66\)/)
  })
  test('leave 553 products ready on the market, and 46 to be completed', async () => {
    await direction.follow('Ma journée')
    await direction.follow('Marché')
    assert.equal(sum(await columnOf(direction, 'Prêts')), 553)
    await direction.follow('Tout ce qui est à compléter')
    const waiting = await throughPages(direction, () => [said(direction)])
    assert.equal(
      sum(waiting.flatMap((page) => [...page.matchAll(/(\d+) produits /g)].map(([, n = '']) => n))),
      46,
    )
    assert.match(waiting.join(), /Courgain Pale Ale 33 cl : le taux de TVA/)
  })
  test('bring 300 orders to 15 days, from 40 places', async () => {
    const places = () => send('Importer des lieux de retrait', 'commercants.csv')
    assert.equal(await places(), '40 lignes lues : 40 créées')
    assert.equal(await places(), '40 lignes lues : 40 inchangées')
    const orders = () => send('Importer des commandes', 'commandes-2026-11.csv')
    assert.equal(await orders(), '1 122 lignes lues : 1 122 créées')
    assert.match(said(direction), /En tout, 300 commandes/)
    assert.equal(await orders(), '1 122 lignes lues : 1 122 inchangées')
    await direction.follow('Livraisons')
    const days: string[] = []
    while (!said(direction).includes('Semaine du 30 novembre')) {
      for (const [day] of said(direction).matchAll(/\w+ \d+ novembre \d+ commandes/g)) days.push(day)
      await direction.follow('Page suivante')
    }
    assert.ok(days.includes('Mardi 10 novembre 45 commandes'))
    const orderCounts = days.map((day) => / (\d+) commandes/.exec(day)?.[1] ?? '')
    assert.deepEqual([days.length, sum(orderCounts)], [15, 300])
  })
})
