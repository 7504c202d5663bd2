import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId, type Id } from '#platform/id'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { exampleWish } from '../seeds/wish-example.ts'
import { shiftsFor } from '../seeds/seeded-shifts.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'
import { holdSlot } from './hold-slot.ts'
import { noSlotSentence } from './no-slot-sentence.ts'
import type { NoSlot } from './no-slot.ts'
import { offerSlots } from './offer-slots.ts'
import { refusedBetween } from './refused-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const now = beffroi.now()
const day = addDays(parisDay(now), 1)
const slot = { day, from: parisInstant(day, '14:00'), to: parisInstant(day, '16:00') }

type Kept = { limit: string; about: Record<string, unknown>; oldWords: string | null }
const kept = async (wishId: Id): Promise<Kept> =>
  (await db.row<Kept>(sql`
    select limit_kind as "limit", about, old_words as "oldWords"
    from delivery.refused_slots
    where wish_id = ${wishId}`)) ?? assert.fail('nothing kept')

/** The rows as they were when the sentence that was told was kept. */
const rewind = () =>
  db.pool.query(`
    alter table delivery.refused_slots drop constraint refused_slots_limit_kind_check;
    alter table delivery.refused_slots drop column about;
    alter table delivery.refused_slots rename constraint refused_slots_old_words_check to refused_slots_why_check;
    alter table delivery.refused_slots rename column old_words to why;
    delete from delivery.refused_slots;
    alter table delivery.refused_slots alter column why set not null`)

const [, shop] = seededPlaces
const twice = 'Le Cageot des deux rives'
const nb = '\u00A0'
const coded: [string, string, object][] = [
  ['no bike', 'Aucun vélo ne roule encore ce jour-là.', {}],
  ['locked', 'Les tournées de ce jour sont closes.', {}],
  ['remade', 'Le dépôt refait la tournée de ce jour.', {}],
  ['full', 'Les vélos ont trop à faire à cette heure-là.', {}],
  ['shift', 'Aucun vélo ne roule si tard ce jour-là.', {}],
  ['skill', `Personne ne peut porter plus de 15${nb}kg ce jour-là.`, { missing: 'heavy' }],
  ['skill', 'Aucun vélo n’a de place au surgelé ce jour-là.', { missing: 'freezer-box' }],
  ['weight', `400${nb}g de trop pour le plus grand vélo.`, { over_g: 400, bike: null }],
  ['weight', `1,2${nb}kg de trop pour le plus grand vélo.`, { over_g: 1200, bike: null }],
  ['weight', `1${nb}050${nb}kg de trop pour le plus grand vélo.`, { over_g: 1_050_000, bike: null }],
  ['volume', '1 litre de trop pour le plus grand vélo.', { over_ml: 1000, bike: null }],
  ['volume', '13 litres de trop pour le plus grand vélo.', { over_ml: 13_000, bike: null }],
  ['place', `${shop?.name} n’est pas encore sur la carte du dépôt.`, { place: shop?.id }],
]
const asTold: [string, string][] = [
  ['weight', `4${nb}kg de trop sur le vélo de 10${nb}h.`],
  ['time', `Le vélo de 10${nb}h arriverait 5${nb}min trop tard.`],
  ['ready', `Crèmerie Saint-Pierre${nb}: prêt à 11${nb}h${nb}30 seulement.`],
  ['place', `${twice} n’est pas encore sur la carte du dépôt.`],
  ['place', 'Ce lieu n’est pas encore sur la carte du dépôt.'],
]

describe('Slots that were refused when the reason was a sentence', () => {
  test('have its code and what it is about where that is sure, else the words that were told', async () => {
    await db.run(sql`
      insert into delivery.places (id, hub_id, name, name_key, address, postcode, town, known_at)
      select gen_random_uuid(), ${seededHub.id}, ${twice}, 'cageot ' || n, '', '', '', ${now}
      from generate_series(1, 2) as n`)
    await rewind()
    const insert = async ([limit, why]: readonly [string, string, object?]) => {
      const id = newId<Id>()
      await db.run(sql`
        insert into delivery.refused_slots (
          wish_id, hub_id, day, slot_from, slot_to, source, limit_kind, why, refused_at
        )
        values (${id}, ${seededHub.id}, ${day}, ${slot.from}, ${slot.to}, 'market', ${limit}, ${why}, ${now})`)
      return id
    }
    const ids: Id[] = []
    for (const row of [...coded, ...asTold]) ids.push(await insert(row))
    const migration = readFileSync(new URL('../migrations/044-refused-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const names = {
      day: dayOf('2026-06-02'),
      shifts: shiftsFor('today', dayOf('2026-06-02')),
      places: seededPlaces,
    }
    for (const [n, [limit, sentence, about]] of coded.entries()) {
      const row = await kept(ids[n] ?? assert.fail())
      assert.deepEqual(row, { limit, about, oldWords: null }, sentence)
      assert.equal(noSlotSentence({ why: { limit, ...row.about } as NoSlot, names }), sentence)
    }
    for (const [n, [limit, sentence]] of asTold.entries())
      assert.deepEqual(await kept(ids[coded.length + n] ?? assert.fail()), {
        limit,
        about: {},
        oldWords: sentence,
      })
    const counted = await refusedBetween(db, seededHub.id, day, day)
    assert.deepEqual(counted.find(({ limit }) => limit === 'weight')?.wishes, 4)
  })

  test('are kept and announced without a sentence since: codes, and what they are about', async () => {
    const heavy = exampleWish({ weight_g: 170_000 })
    const offered = await offerSlots(db, heavy, now, { days: [day] })
    const [first] = offered.ok ? offered.offers : []
    assert.ok(first && !first.fits && first.why.limit === 'weight')
    const { limit, ...about } = first.why
    assert.deepEqual(await kept(heavy.id), { limit, about, oldWords: null })
    const other = exampleWish({ weight_g: 170_000 })
    const held = await holdSlot(db, other, slot, new Date(now.getTime() + 600_000), now)
    assert.ok(!held.ok && held.refusal === 'no bike fits')
    const fact = await db.row<{ payload: { why: unknown } }>(sql`
      select payload from facts.facts where name = 'order refused by bikes' and payload ->> 'wishId' = ${other.id}`)
    assert.deepEqual(fact?.payload.why, held.why)
  })

  test('cannot have another code', async () => {
    const write = db.run(sql`update delivery.refused_slots set limit_kind = 'rain'`)
    await assert.rejects(write, /refused_slots_limit_kind_check/)
  })

  test('are told from before an update as well: a fact that waited is heard', async () => {
    const payload = {
      wishId: newId(),
      hubId: seededHub.id,
      source: 'market',
      day,
      limit: 'full',
      why: 'Les vélos…',
    }
    await db.run(sql`
      insert into facts.facts (name, payload, happened_at)
      values ('order refused by bikes', ${JSON.stringify(payload)}::jsonb, ${now})`)
    await beffroi.settle()
    const waiting = await db.rows(sql`select id from facts.facts where told_at is null`)
    assert.deepEqual(waiting, [])
  })
})
