import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { runImport, openImport, reportOf, type Importer, type Report } from '#platform/imports'
import type { Actor } from '#people'
import { addDays, dayOf, parisDay } from '#platform/time'
import { openBeffroi, shared, withoutShared } from '#testing'
import { asId } from '#platform/id'
import { readDay } from '../plan/day-store.ts'
import { openDoubts } from './doubt-store.ts'
import { exampleGesture } from '../seeds/example-gestures.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import { ordersImporter } from './import-orders.ts'
import { placesImporter } from '../places/import-places.ts'
import { orderByReference, ordersOfDay } from '../order-store.ts'
import { weightOf } from '../order.ts'
import { placesOfHub } from '../place-store.ts'
import { planOfDay } from '../plan/store.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub } from '../seeds/seeded-town.ts'
import { ordersIn } from '../workday/workday.ts'
import type { OrderId } from '../ids.ts'

const nobody = { language: 'fr' as const, givenName: 'Bruno', name: 'Bruno Ledoux' }
type Opened = Awaited<ReturnType<typeof openBeffroi>>

async function importInto(
  beffroi: Opened,
  importer: Importer<Actor>,
  text: string,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Report & { summary: string }> {
  const file = { name: 'fichier.csv', bytes: new TextEncoder().encode(text) }
  const opened = await openImport(importer, file, {})
  const memberships = [
    {
      organisationId: seededHub.organisationId,
      organisationName: 'Les Ateliers',
      organisationKind: 'integration' as const,
      role: 'technical supervisor' as const,
    },
  ]
  const by = { ...nobody, personId: beffroi.personId('bruno'), memberships }
  const context = { by, now: beffroi.now(), action: null, group: null }
  const answers = await runImport(beffroi.db, importer, file, opened, context, { dryRun })
  return { ...reportOf(answers), summary: importer.sumUp?.(answers) ?? '' }
}

const file = (name: string) => readFileSync(`${shared}data/inputs/calais/${name}`, 'utf8')
const november = Array.from({ length: 30 }, (_, n) => addDays(dayOf('2026-11-01'), n))

async function ordersOfNovember(beffroi: Opened) {
  const days = await Promise.all(november.map((day) => ordersOfDay(beffroi.db, seededHub.id, day)))
  return days.flat()
}

describe('The orders of November', { skip: withoutShared }, async () => {
  const beffroi = await openBeffroi()
  after(() => beffroi.close())

  test('are seen first, and nothing is written', async () => {
    const report = await importInto(beffroi, ordersImporter, file('commandes-2026-11.csv'), { dryRun: true })
    assert.deepEqual([report.read, report.created, report.summary], [1122, 1122, '300\u00A0commandes'])
    assert.deepEqual(await ordersOfNovember(beffroi), [])
  })
  test('are 300, from 1 122 lines, as the file’s README counts them', async () => {
    const report = await importInto(beffroi, ordersImporter, file('commandes-2026-11.csv'))
    assert.deepEqual(
      [report.read, report.created, report.toCheck, report.refused, report.summary],
      [1122, 1122, [], [], '300\u00A0commandes'],
    )
    const orders = await ordersOfNovember(beffroi)
    const sum = (list: (number | null)[]) => list.reduce<number>((all, one) => all + (one ?? 0), 0)
    assert.equal(orders.length, 300)
    assert.equal(sum(orders.map((one) => one.goodsCents)), 1_697_629)
    assert.equal(sum(orders.map((one) => one.feeCents)), 74_100)
    assert.equal(sum(orders.map(weightOf)), 902_082)
    assert.equal(orders.filter((one) => one.pickups.length > 1).length, 176)
    assert.equal(Math.max(...orders.map(weightOf)), 23_975)
    assert.equal(orders.filter(({ day }) => day === '2026-11-10').length, 45)
    assert.ok(orders.every(({ door }) => door.point?.from === 'sent' && door.phone?.startsWith('+33')))
  })
  test('are all unchanged the second time', async () => {
    const report = await importInto(beffroi, ordersImporter, file('commandes-2026-11.csv'))
    assert.deepEqual([report.read, report.unchanged], [1122, 1122])
    assert.equal((await ordersOfNovember(beffroi)).length, 300)
  })
  test('come from shops that the list of merchants then places, in whichever order both came', async () => {
    const first = await importInto(beffroi, placesImporter, file('commercants.csv'))
    assert.equal(first.read, 40)
    const other = await openBeffroi()
    await importInto(other, placesImporter, file('commercants.csv'))
    await importInto(other, ordersImporter, file('commandes-2026-11.csv'))
    const places = async ({ db }: Opened) =>
      (await placesOfHub(db, seededHub.id))
        .filter(({ siret }) => siret)
        .map(({ id: _id, point, ...one }) => ({
          ...one,
          point: point && [point.from, point.latitude.toFixed(6), point.longitude.toFixed(6)],
        }))
    assert.deepEqual(await places(other), await places(beffroi))
    assert.equal((await places(beffroi)).length, 40)
    const again = await importInto(beffroi, placesImporter, file('commercants.csv'))
    assert.deepEqual([again.created, again.updated, again.unchanged + again.toCheck.length], [0, 0, 40])
    await other.close()
  })
})

const head =
  'Commande;Passée le;Client;Téléphone;Adresse;CP;Commune;Latitude approx.;Longitude approx.;Livraison le;Créneau début;Créneau fin;SIRET vendeur;Vendeur;Produit;Quantité;Unité;Poids estimé (kg);Froid;Montant TTC'
const line = (
  changes: Partial<
    Record<
      'ref' | 'client' | 'street' | 'lat' | 'day' | 'from' | 'shop' | 'weight' | 'cold' | 'amount',
      string
    >
  > = {},
) => {
  const {
    ref = 'X1',
    client = 'Odile Fasquel',
    street = '5 Place d’Armes',
    lat = '50.9583',
    ...more
  } = changes
  const {
    day = '03/06/2026',
    from = '14:00',
    shop = 'Le Cageot',
    weight = '1,5',
    cold = 'ambiant',
    amount = '',
  } = more
  return `${ref};01/06/2026 08:00;${client};0639985045;${street};62100;Calais;${lat};${lat && '1.8519'};${day};${from};16:00;;${shop};Pommes;2;unité;${weight};${cold};${amount}`
}
const csv = (...lines: string[]) => [head, ...lines].join('\n')

describe('The places where bikes collect', async () => {
  const beffroi = await openBeffroi()
  after(() => beffroi.close())
  const give = async (...lines: string[]) => {
    const report = await importInto(
      beffroi,
      placesImporter,
      ['SIRET;Enseigne;Adresse;Code postal;Commune', ...lines].join('\n'),
    )
    return report.refused.map((one) => [one.line, one.why.replaceAll('\u00A0', ' ')])
  }
  const one = '00007777700019;Le Coin;1 rue Royale;62100;Calais'
  const named = async (start: string) =>
    (await placesOfHub(beffroi.db, seededHub.id))
      .filter(({ name }) => name.startsWith(start))
      .map((p) => p.address)

  test('are two mistakes when two bear one SIRET: nothing is taken of the second', async () => {
    assert.deepEqual(await give(one, one, '00007777700019;Le Quai;9 rue du Havre;62100;Calais'), [
      [4, 'Le Quai : Même SIRET que la ligne 2 : rien n’est pris de cette ligne.'],
    ])
    assert.deepEqual(await named('Le Coin'), ['1 rue Royale'])
    const [answer] = await give('00007777700019;Le Quai;9 rue du Havre;62100;Calais')
    assert.match(String(answer?.[1]), /Ce SIRET est celui de « Le Coin », 1 rue Royale/)
    assert.deepEqual(await give('00007777700019;Le Coin;2 rue Royale;62100;Calais'), [])
    assert.deepEqual(await named('Le Coin'), ['2 rue Royale'])
  })
  test('are not one because of their name alone', async () => {
    const [answer] = await give(
      ';La Halte;1 rue Royale;62100;Calais',
      ';La Halte;9 rue du Havre;62100;Calais',
    )
    assert.match(String(answer?.[1]), /Même nom que la ligne 2/)
    assert.deepEqual(await named('La Halte'), ['1 rue Royale'])
  })
})

describe('An order of a file', async () => {
  const beffroi = await openBeffroi()
  after(() => beffroi.close())
  const tomorrow = addDays(parisDay(beffroi.now()), 1)
  const read = async (reference: string) =>
    (await readDay(beffroi.db, seededHub, tomorrow)).orders.find((one) => one.reference === reference)
  const give = (...lines: string[]) => importInto(beffroi, ordersImporter, csv(...lines))

  test('changes with its file as long as nothing of it is on a bike', async () => {
    assert.equal((await give(line())).created, 1)
    assert.equal((await give(line({ weight: '3' }))).updated, 1)
    assert.equal((await give(line({ weight: '3' }))).unchanged, 1)
    const order = await read('X1')
    assert.equal(order && weightOf(order), 3000)
  })
  test('is kept when its street is nowhere on the map, and somebody is asked to place it', async () => {
    const lost = line({ ref: 'X2', street: '1 rue de la Lune', lat: '' })
    const report = await give(lost)
    assert.match(report.toCheck[0]?.why ?? '', /pas sur la carte/)
    assert.equal((await read('X2'))?.door.point, null)
    assert.equal((await give(lost)).toCheck.length, 1)
  })
  test('takes the point of its street when the file has none', async () => {
    await give(line({ ref: 'X3', street: '99 rue royale', lat: '' }))
    assert.equal((await read('X3'))?.door.point?.from, 'street')
  })
  test('that is doubtful waits for an answer, and each of its lines is counted once', async () => {
    const doubtful = [
      line({ ref: 'D1', day: '31/02/2026' }),
      line({ ref: 'D2', from: '17:00' }),
      line({ ref: 'D3' }),
      line({ ref: 'D3', client: 'Quelqu’un d’autre' }),
      line({ ref: 'D4', weight: '60' }),
      line({ ref: 'D5', weight: '?' }),
      line({ ref: 'D6', cold: 'tiède' }),
      ...['A', 'B', 'C', 'D', 'E', 'F'].map((shop) => line({ ref: 'D7', shop: `Boutique ${shop}` })),
    ]
    const report = await give(...doubtful, line({ ref: '', client: 'Personne' }))
    assert.deepEqual([report.read, report.toCheck.length, report.refused.length], [14, 13, 1])
    assert.equal((await give(...doubtful)).toCheck.length, 13)
    assert.equal(await read('D3'), undefined)
  })
  test('whose amount may be another one waits for an answer, and is then delivered without it', async () => {
    const doubtful = [line({ ref: 'D8', amount: '3€500' }), line({ ref: 'D8', amount: '2,00' })]
    assert.match((await give(...doubtful)).toCheck[0]?.why ?? '', /Le montant «\s3€500\s» n’est pas compris/)
    const asked = (await openDoubts(beffroi.db, seededHub.id)).find((one) => one.reference === 'D8')
    const bruno = await beffroi.as('bruno')
    assert.match((await bruno.get('/livraisons/a-verifier')).text, /La livrer sans ce montant/)
    await bruno.post(`/livraisons/a-verifier/${asked?.id}`, { answer: 'taken' })
    assert.equal((await read('D8'))?.goodsCents, null)
    await give(line({ ref: 'D9', amount: '3€50' }), line({ ref: 'D9', amount: '2 €' }), line({ ref: 'D10' }))
    assert.deepEqual([(await read('D9'))?.goodsCents, (await read('D10'))?.goodsCents], [550, null])
  })
  test('that was mended in the file is no longer asked about', async () => {
    assert.equal((await give(line({ ref: 'D2' }))).created, 1)
    assert.ok(await read('D2'))
    const asked = (await openDoubts(beffroi.db, seededHub.id)).map(({ reference }) => reference)
    assert.deepEqual(asked.includes('D2'), false)
    assert.deepEqual(asked.includes('D1'), true)
  })
  test('goes on a bike at once when its day is planned, and stays on one when it changes', async () => {
    const today = { ref: 'U1', day: '02/06/2026' }
    const onBikes = async () => {
      const plan = await planOfDay(beffroi.db, seededHub.id, parisDay(beffroi.now()))
      const order = await orderByReference(beffroi.db, seededHub.id, 'U1')
      return ordersIn(plan?.plan ?? { bikes: [] }).filter((id) => id === order?.id).length
    }
    assert.equal((await give(line(today))).created, 1)
    assert.equal(await onBikes(), 1)
    assert.equal((await give(line({ ...today, weight: '4' }))).updated, 1)
    assert.equal(await onBikes(), 1)
  })
  test('does not change once a courier has it', async () => {
    const order = await orderByReference(beffroi.db, seededHub.id, 'U1')
    const byPerson = beffroi.personId('yanis')
    const placeId = order?.pickups[0]?.placeId ?? null
    const taken = { kind: 'collected', orderId: order?.id ?? asId<OrderId>(''), placeId, byPerson } as const
    await insertGesture(beffroi.db, exampleGesture(shiftId('today', 1), beffroi.now(), taken))
    const late = await give(line({ ref: 'U1', day: '02/06/2026', weight: '5' }))
    assert.match(late.refused[0]?.why ?? '', /déjà sur un vélo/)
    assert.equal((await orderByReference(beffroi.db, seededHub.id, 'U1'))?.pickups[0]?.weight_g, 4000)
  })
  test('that is refused leaves what was asked about it as it was', async () => {
    const changed = { ref: 'U1', day: '02/06/2026' }
    const asked = async () =>
      (await openDoubts(beffroi.db, seededHub.id)).find(({ reference }) => reference === 'U1')
    assert.equal((await give(line({ ...changed, from: '17:00' }))).toCheck.length, 1)
    const before = await asked()
    assert.equal(before?.lines?.length, 1)
    const report = await give(line({ ...changed, weight: '5' }), line({ ref: 'U2' }))
    assert.deepEqual([report.created, report.refused.length], [1, 1])
    assert.deepEqual(await asked(), before)
  })
})
