import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readGroup, seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { linkIn, openBeffroi, sentencesIn } from '#testing'
import { immersionsDuring } from '../figures/door.ts'
import { forgetImmersions } from '../forget-immersions.ts'
import { remindImmersions } from '../remind-immersions.ts'
import { verifySignatures, writeBroken } from '../signing/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const karine = await beffroi.as('karine')
const of2018 = sql`c.from_day < '2019-01-01'`
/** Of the thirteen, nine are followed by the PLIE, as their positionings say. */
const accompanied = seededTrainees.group1.filter((_, i) => i % 3 !== 2).map(({ id }) => id)
const count = async (table: string) =>
  (
    await db.row<{ n: number }>(sql`
      select count(*)::integer as n
      from immersion.conventions c
      where ${of2018} and (
        (${table} = 'visits' and exists (select from immersion.visits v where v.convention_id = c.id))
        or (${table} = 'own_reports' and exists (select from immersion.own_reports o where o.convention_id = c.id))
        or (${table} = 'host_reports' and exists (select from immersion.host_reports h where h.convention_id = c.id))
      )`)
  )?.n

describe('The demo', () => {
  test('has the whole history of those of group 1 whom their referent accompanies: one changed places, one renewed', async () => {
    const rows = await db.rows<{ personId: PersonId; state: string; renews: boolean }>(sql`
      select c.person_id as "personId", c.state, c.renews_id is not null as renews
      from immersion.conventions c
      where ${of2018}
      order by c.id`)
    assert.deepEqual([...new Set(rows.map(({ personId }) => personId))].toSorted(), accompanied)
    assert.equal(rows.length, 11)
    assert.equal(rows.filter(({ state }) => state === 'ended early').length, 1)
    assert.equal(rows.filter(({ renews }) => renews).length, 1)
    const told = ['visits', 'own_reports', 'host_reports'].map(count)
    assert.deepEqual(await Promise.all(told), [11, 11, 10])
    const found = await verifySignatures(db, beffroi.ground.site.dataDir)
    assert.deepEqual(found.map(writeBroken).filter(Boolean), [])
  })

  test('counts those that began while somebody was of the group, in its action, each once', async () => {
    const group = (await readGroup(db, seeded.group1)) ?? assert.fail()
    const counted = (lastDay: Day, actionId = group.actionId) => {
      const stays = accompanied.map((personId) => ({ personId, actionId, fromDay: group.startsOn, lastDay }))
      return immersionsDuring(db, [...stays, ...stays], beffroi.now())
    }
    assert.deepEqual(await counted(group.endsOn), { over: 10, people: 9, reported: 9 })
    assert.equal((await counted(addDays(group.endsOn, 60))).over, 11, 'one began after its last day')
    assert.equal((await counted(group.startsOn)).over, 0)
    assert.equal((await counted(group.endsOn, seeded.anima)).over, 0)
  })

  test('says the same half-days in immersion as the sheets of the group, absence by absence', async () => {
    const claire = await beffroi.as('claire')
    const saidAs = { Signé: 'present', Retard: 'present', Justifiée: 'justified' } as Record<string, string>
    for (const id of accompanied) {
      const page = sentencesIn((await claire.get(`/formation/${seeded.group1}/presences/${id}`)).text)
      const rows = page.matchAll(/(\d+) mai, (matin|après-midi) Immersion en entreprise (\S+)/g)
      const onSheets = [...rows].map(
        ([, day, half, said]) => `${day} ${half === 'matin' ? 'am' : 'pm'} ${saidAs[said ?? ''] ?? 'absent'}`,
      )
      const atHost = await db.rows<{ said: string }>(sql`
        select extract(day from i.day) || ' ' || i.half || ' ' || i.status as said
        from immersion.presences i
        join immersion.conventions c on c.id = i.convention_id
        where c.person_id = ${id} and i.day <= '2018-05-30'
        order by i.day, i.half`)
      assert.equal(onSheets.length, 14)
      assert.deepEqual(
        onSheets.toReversed(),
        atHost.map(({ said }) => said),
      )
    }
  })

  test('tells nobody of it today, and the training what it knows already', async () => {
    await beffroi.settle()
    const told = await db.rows(sql`
      select n.key
      from notices.notices n
      join immersion.conventions c on strpos(n.key, c.id::text) > 0
      where ${of2018}`)
    assert.deepEqual(told, [])
    const before = await remindImmersions(beffroi.ground, beffroi.now())
    assert.equal(before, 0)
  })

  test('counts them in the results of the action', async () => {
    const page = sentencesIn((await beffroi.visitor().get('/resultats/clea-metiers-sap')).text)
    // eleven of group 1, and the one that Yasmine had
    for (const said of [
      /12 immersions chez un employeur/,
      /7 lieux ont accueilli/,
      /83,3 % 10 sur 12 des immersions ont le bilan/,
      /4 sur 10 recrutées là où elles étaient en immersion/,
      /5 sur 8 en emploi 3 mois après leur immersion/,
      /6 sur 8 en emploi 6 mois après leur immersion/,
    ])
      assert.match(page, said)
  })

  test('is read whole by their referent, page after page', async () => {
    const seen = new Set<string>()
    let address: string | undefined = '/immersions/conventions?etat=passees'
    while (address) {
      const { text } = await karine.get(address)
      for (const [, id] of text.matchAll(/conventions\/([0-9a-f-]{36})"/g)) seen.add(id ?? '')
      address = /rel="next"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="next"/
        .exec(text)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('&amp;', '&')
    }
    assert.equal(seen.size, 13)
  })

  test('is read by links: a convention, what both said of it, the contract and where they are since', async () => {
    const list = await karine.get('/immersions/conventions?q=becart')
    const page = sentencesIn((await karine.get(linkIn(list.text, /Bécart/))).text)
    assert.match(page, /Résidence Le Vert Coteau/)
    assert.match(page, /Douce et rapide.*CDD de 6 mois ou plus.*28 h/)
    assert.match(page, /6 mois après En emploi chez cet employeur, CDI/)
  })

  test('keeps them ten years, as evidence of a group that is funded, and no longer', async () => {
    const left = async () =>
      (await db.rows(sql`select 1 from immersion.conventions c where ${of2018}`)).length
    await forgetImmersions(db, beffroi.now())
    assert.equal(await left(), 11)
    await forgetImmersions(db, new Date('2028-05-01T03:00:00Z'))
    assert.equal(await left(), 11)
    await forgetImmersions(db, new Date('2028-07-01T03:00:00Z'))
    assert.equal(await left(), 0)
  })
})
