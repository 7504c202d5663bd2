import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openImport, runImport } from '#platform/imports'
import { asId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { forgetDoors } from '../follow/forget-doors.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import type { OrderId } from '../ids.ts'
import { orderByReference } from '../order-store.ts'
import { exampleGesture } from '../seeds/example-gestures.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub } from '../seeds/seeded-town.ts'
import { cancelOrder } from '../slots/door.ts'
import { openDoubts } from './doubt-store.ts'
import { ordersImporter } from './import-orders.ts'

const head =
  'Commande;Client;Adresse;CP;Commune;Latitude approx.;Longitude approx.;Livraison le;Créneau début;Créneau fin;Vendeur;Produit;Poids estimé (kg)'

describe('An order of six shops, accepted as two deliveries,', async () => {
  const beffroi = await openBeffroi()
  after(() => beffroi.close())
  const { db } = beffroi
  const bruno = await beffroi.as('bruno')

  async function give(ref: string, shops: number, weight = '1') {
    const lines = Array.from(
      { length: shops },
      (_, n) =>
        `${ref};Odile Fasquel;5 Place d’Armes;62100;Calais;50.9583;1.8519;03/06/2026;14:00;16:00;Boutique ${n + 1};Pommes;${weight}`,
    )
    const sent = { name: 'six.csv', bytes: new TextEncoder().encode([head, ...lines].join('\n')) }
    const memberships = [
      {
        organisationId: seededHub.organisationId,
        organisationName: 'Les Ateliers',
        organisationKind: 'integration' as const,
        role: 'technical supervisor' as const,
      },
    ]
    const by = {
      language: 'fr' as const,
      givenName: 'Bruno',
      name: 'Bruno Ledoux',
      personId: beffroi.personId('bruno'),
      memberships,
    }
    const context = { by, now: beffroi.now(), action: null, group: null }
    const opened = await openImport(ordersImporter, sent, {})
    const answers = await runImport(db, ordersImporter, sent, opened, context, { dryRun: false })
    return [...new Set(answers.map(({ what }) => what))].join()
  }
  async function accept(ref: string) {
    const asked = (await openDoubts(db, seededHub.id)).find((one) => one.reference === ref)
    await bruno.post(`/livraisons/a-verifier/${asked?.id}`, { answer: 'taken' })
  }
  const stands = async (ref: string) => {
    const order = await orderByReference(db, seededHub.id, ref)
    return order && [order.standing.state, ...order.pickups.map((one) => one.weight_g)].join(' ')
  }
  const idOf = async (ref: string) => {
    const order = await orderByReference(db, seededHub.id, ref)
    assert.ok(order)
    return order.id
  }
  async function collect(ref: string) {
    const order = await orderByReference(db, seededHub.id, ref)
    const orderId = order?.id ?? asId<OrderId>('')
    const placeId = order?.pickups[0]?.placeId ?? null
    const taken = { kind: 'collected', orderId, placeId, byPerson: beffroi.personId('yanis') } as const
    await insertGesture(db, exampleGesture(shiftId('today', 1), beffroi.now(), taken))
  }
  const cancel = async (ref: string) =>
    cancelOrder(
      db,
      { id: await idOf(ref), reason: { code: 'by hub' }, by: beffroi.personId('bruno') },
      beffroi.now(),
    )
  const followOf = async (ref: string) =>
    `/livraisons/suivre/${(await orderByReference(db, seededHub.id, ref))?.follow}`
  const storyFor = async (ref: string) => {
    const page = `/livraisons/jours/2026-06-03/commandes/${await idOf(ref)}`
    return sentencesIn((await bruno.get(page)).text)
  }
  const told = async (ref: string) => {
    const facts = await db.rows<{ name: string }>(sql`
      select name
      from facts.facts
      where payload ->> 'orderId' = ${await idOf(ref)}
      order by id`)
    return facts.map(({ name }) => name)
  }
  const FIVE = '1000 1000 1000 1000 1000'

  test('is both of them, and both change with the file', async () => {
    assert.equal(await give('S1', 6), 'to check')
    await accept('S1')
    assert.deepEqual([await stands('S1'), await stands('S1-2')], [`confirmed ${FIVE}`, 'confirmed 1000'])
    assert.equal(await give('S1', 6), 'unchanged')
    assert.equal(await give('S1', 6, '2'), 'updated')
    assert.equal(await stands('S1-2'), 'confirmed 2000')
  })
  test('is none of them when the first is refused, in a file', async () => {
    await give('S2', 5)
    await cancel('S2')
    await give('S2', 6, '2')
    await accept('S2')
    assert.deepEqual([await stands('S2'), await stands('S2-2')], [`cancelled ${FIVE}`, undefined])
    await give('S3', 6)
    await accept('S3')
    await cancel('S3')
    assert.equal(await give('S3', 6, '2'), 'refused')
    assert.deepEqual([await stands('S3'), await stands('S3-2')], [`cancelled ${FIVE}`, 'confirmed 1000'])
  })
  test('is none of them when the second is refused', async () => {
    await give('S4', 6)
    await accept('S4')
    await collect('S4-2')
    assert.equal(await give('S4', 6, '2'), 'refused')
    assert.deepEqual([await stands('S4'), await stands('S4-2')], [`confirmed ${FIVE}`, 'confirmed 1000'])
  })
  test('is one again when the file has five: the second is cancelled', async () => {
    await give('S5', 6)
    await accept('S5')
    assert.equal(await give('S5', 5), 'updated')
    assert.deepEqual([await stands('S5'), await stands('S5-2')], [`confirmed ${FIVE}`, 'cancelled 1000'])
    assert.equal(await give('S5', 5), 'unchanged')
    const { text } = await beffroi.visitor().get(await followOf('S5-2'))
    assert.match(
      sentencesIn(text),
      /Cette livraison est annulée .* : vos achats viennent avec l’autre livraison/,
    )
  })
  test('is two again when the file has six once more, the same or others', async () => {
    await give('S9', 6)
    await accept('S9')
    await give('S9', 5)
    assert.equal(await give('S9', 6), 'updated')
    assert.deepEqual([await stands('S9'), await stands('S9-2')], [`confirmed ${FIVE}`, 'confirmed 1000'])
    assert.deepEqual(await told('S9-2'), ['delivery cancelled', 'delivery ordered'])
    assert.equal(await give('S9', 6), 'unchanged')
    assert.deepEqual([await give('S9', 5), await give('S9', 6, '2')], ['updated', 'updated'])
    assert.equal(await stands('S9-2'), 'confirmed 2000')
    assert.match(
      await storyFor('S9-2'),
      /Ses colis viennent avec l’autre livraison Bruno Ledoux.*Reprise Bruno/,
    )
  })
  test('stays cancelled in its second part when somebody cancelled that', async () => {
    await give('S10', 6)
    await accept('S10')
    await cancel('S10-2')
    assert.deepEqual([await give('S10', 5), await give('S10', 6)], ['unchanged', 'unchanged'])
    assert.equal(await stands('S10-2'), 'cancelled 1000')
  })
  test('is not two again once a courier has the second, noted without network', async () => {
    await give('S11', 6)
    await accept('S11')
    await give('S11', 5)
    await collect('S11-2')
    assert.equal(await give('S11', 6), 'refused')
    assert.deepEqual([await stands('S11'), await stands('S11-2')], [`confirmed ${FIVE}`, 'cancelled 1000'])
  })
  test('is not two again once somebody cancelled the one that it had become', async () => {
    await give('S12', 6)
    await accept('S12')
    await give('S12', 5)
    await cancel('S12')
    assert.deepEqual([await give('S12', 5), await give('S12', 6)], ['unchanged', 'refused'])
    assert.deepEqual([await stands('S12'), await stands('S12-2')], [`cancelled ${FIVE}`, 'cancelled 1000'])
  })
  test('is not one again once a courier has the second', async () => {
    await give('S6', 6)
    await accept('S6')
    await collect('S6-2')
    assert.equal(await give('S6', 5, '2'), 'refused')
    assert.deepEqual([await stands('S6'), await stands('S6-2')], [`confirmed ${FIVE}`, 'confirmed 1000'])
  })
  test('never cancels another order that its sender calls so', async () => {
    await give('S7-2', 1)
    await give('S7', 5)
    assert.equal(await stands('S7-2'), 'confirmed 1000')
  })
  test('is left as it is once its customer is erased, whatever the file says', async () => {
    await give('S8', 6)
    await accept('S8')
    await forgetDoors(db, new Date('2026-10-01T10:00:00Z'))
    assert.deepEqual([await give('S8', 6, '2'), await give('S8', 5)], ['unchanged', 'unchanged'])
    assert.deepEqual([await stands('S8'), await stands('S8-2')], [`confirmed ${FIVE}`, 'confirmed 1000'])
    const names = ['S8', 'S8-2'].map(async (ref) => (await orderByReference(db, seededHub.id, ref))?.door)
    assert.deepEqual(
      (await Promise.all(names)).map((door) => door?.recipientName),
      ['', ''],
    )
  })
})
