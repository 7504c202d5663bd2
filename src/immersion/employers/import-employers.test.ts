import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { listOrganisations, seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { reportOf } from '#platform/imports'
import { openBeffroi, shared, withoutShared } from '#testing'
import { doubtsOf, isReady, type Host } from '../hosts/host.ts'
import { hostsNamed } from '../hosts/host-store.ts'
import { arrasFile, importAs } from './employers-example.ts'
import { employersImporter } from './import-employers.ts'

const beffroi = await openBeffroi({ at: '2018-06-15T08:00:00Z' })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { plie } = seededOrganisations

const imported = async (): Promise<Host[]> => {
  const names = await db.rows<{ name: string }>(
    sql`select distinct name from immersion.hosts where list is not null order by name`,
  )
  return (await Promise.all(names.map(({ name }) => hostsNamed(db, plie.id, name)))).flat()
}
const countBy = (all: readonly (string | null)[]) =>
  Object.fromEntries([...Map.groupBy(all, (one) => one ?? 'none')].map(([key, same]) => [key, same.length]))

describe('The workbook of the employers’ platform', { skip: withoutShared }, () => {
  const file = () => arrasFile(shared, 'employeurs-prochemploi.xlsx')

  test('tells beforehand what it will do, and does nothing', async () => {
    const told = reportOf(await importAs(beffroi, employersImporter, file(), { dryRun: true }))
    assert.deepEqual(
      [told.read, told.created, told.unchanged, told.toCheck.length, told.refused],
      [60, 42, 2, 16, []],
    )
    assert.deepEqual(await imported(), [])
  })

  test('makes 58 employers of 60 lines: 42 ready, 16 to check, none refused', async () => {
    const report = reportOf(await importAs(beffroi, employersImporter, file()))
    assert.deepEqual(
      [report.read, report.created, report.updated, report.unchanged, report.toCheck.length, report.refused],
      [60, 42, 0, 2, 16, []],
    )
    const hosts = await imported()
    assert.equal(hosts.length, 58)
    assert.deepEqual(
      Object.fromEntries(
        hosts
          .filter((host) => doubtsOf(host).length > 0)
          .map((host) => [host.name, doubtsOf(host)])
          .toSorted(([one], [other]) => String(one).localeCompare(String(other), 'fr')),
      ),
      {
        'Boulangerie Au Pain d’Antan': ['postcode'],
        'Boulangerie Mie Dorée': ['siret short'],
        'Bricol’Artois EI': ['siret missing'],
        'Clair Carreau': ['siret shared'],
        'Crêperie Sarrasin': ['siret wrong key'],
        'Express 62': ['siret shared'],
        'Famille NORMAND': ['person'],
        'Ferme pédagogique de la Chouette': ['siret short'],
        'Gîtes de la Vallée du Crinchon': ['siret missing'],
        'M. DELGRANGE André': ['person'],
        'M. et Mme CARPENTIER': ['person'],
        'Mme LEMAIRE Odette': ['person'],
        'Mme Veuve TISON': ['person'],
        'Mme WIART (particulier)': ['person'],
        'Plume et Laine': ['unknown trade'],
        'Transports Legrain Frais SAS': ['postcode'],
      },
    )
  })

  test('reads places, days, trades, stances and telephones as the platform means them', async () => {
    const hosts = await imported()
    const dayNames = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di']
    assert.deepEqual(countBy(hosts.map(({ accepts }) => accepts)), { yes: 42, no: 10, 'to see': 6 })
    assert.deepEqual(countBy(hosts.map(({ hires }) => hires)), { yes: 33, no: 18, 'to see': 7 })
    assert.deepEqual(countBy(hosts.map(({ accessible }) => accessible)), { yes: 24, no: 17, none: 17 })
    assert.equal(
      hosts.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0),
      84,
    )
    assert.equal(hosts.filter(({ capacity }) => capacity === null).length, 10)
    assert.equal(hosts.filter(({ days }) => days.length === 0).length, 10)
    assert.deepEqual(countBy(hosts.flatMap(({ days }) => days.map((day) => dayNames[day - 1] ?? ''))), {
      lu: 35,
      ma: 38,
      me: 30,
      je: 38,
      ve: 28,
      sa: 15,
      di: 10,
    })
    assert.deepEqual(countBy(hosts.flatMap(({ trades }) => trades)), {
      A1203: 3,
      A1414: 4,
      D1106: 3,
      D1205: 3,
      D1505: 1,
      D1507: 4,
      G1501: 4,
      G1602: 7,
      G1603: 7,
      G1605: 3,
      I1203: 1,
      K1302: 10,
      K1303: 8,
      K1304: 9,
      K2202: 2,
      K2204: 10,
      M1601: 1,
      N1103: 3,
      N4105: 4,
    })
    assert.equal(hosts.filter(({ saidOn }) => saidOn !== null).length, 18 + 26)
    const phone = hosts.find(({ name }) => name === 'Aide & Répit')
    assert.deepEqual(
      [phone?.phones, phone?.welcomedBy],
      [['+33639983102', '+33639989042'], 'Mme Vaillant (cheffe de secteur)'],
    )
  })

  test('never proposes an individual, nor a place whose SIRET two employers share', async () => {
    const hosts = await imported()
    const ready = new Set(hosts.filter(isReady).map(({ name }) => name))
    assert.equal(hosts.filter(({ body }) => body.kind === 'person').length, 6)
    for (const name of ['Mme LEMAIRE Odette', 'Express 62', 'Clair Carreau'])
      assert.ok(!ready.has(name), name)
    assert.ok(ready.has('EHPAD Les Tilleuls – Bapaume'))
  })

  test('knows several places of one body, each a host of its own, under one name of the body', async () => {
    const hosts = await imported()
    const bodies = Map.groupBy(hosts, ({ body }) => (body.kind === 'organisation' ? body.id : ''))
    const several = [...bodies].filter(([id, same]) => id !== '' && same.length > 1)
    assert.deepEqual(
      several
        .map(([, same]) => [same[0]?.body.kind === 'organisation' ? same[0].body.name : '', same.length])
        .toSorted(([one], [other]) => String(one).localeCompare(String(other), 'fr')),
      [
        ['Association Les Tilleuls', 3],
        ['Propre & Net Artois SAS', 2],
      ],
    )
    const found = await listOrganisations(db, { search: 'tilleuls', limit: 10 })
    assert.equal(found.length, 1)
  })

  test('keeps both names of an employer that stands twice', async () => {
    const [laundry] = await hostsNamed(db, plie.id, 'Laverie du Marché')
    assert.equal(laundry?.name, 'SARL Blanchisserie du Marché aux Filets')
    const [caterer] = await hostsNamed(db, plie.id, 'Traiteur Les P’tits Plats')
    assert.equal(caterer?.name, 'Les Petits Plats de Jeanne')
  })

  test('sent again, changes nothing, and makes nobody twice', async () => {
    const [before] = await db.rows<{ count: number }>(
      sql`select count(*) as count from people.published_organisations`,
    )
    const report = reportOf(await importAs(beffroi, employersImporter, file()))
    assert.deepEqual(
      [report.created, report.updated, report.unchanged, report.toCheck.length],
      [0, 0, 44, 16],
    )
    const [now] = await db.rows<{ count: number }>(
      sql`select count(*) as count from people.published_organisations`,
    )
    assert.deepEqual(now, before)
    assert.equal((await imported()).length, 58)
  })

  test('writes over nothing that a colleague keeps: a partner of the same action is told who', async () => {
    const report = reportOf(
      await importAs(beffroi, employersImporter, file(), { by: 'brigitte', dryRun: true }),
    )
    const answers = await importAs(beffroi, employersImporter, file(), { by: 'brigitte', dryRun: true })
    assert.equal(report.updated, 0)
    const told = answers.find(({ label }) => label === 'Vélo-Colis')
    assert.equal(told?.what, 'unchanged')
    assert.match(told?.why ?? '', /déjà suivi par Artois Emploi Entreprise/)
    const stranger = await importAs(beffroi, employersImporter, file(), { by: 'farida', dryRun: true })
    assert.equal(stranger.find(({ label }) => label === 'Vélo-Colis')?.what, 'created', 'for itself')
  })
})
