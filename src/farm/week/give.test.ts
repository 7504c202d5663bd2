import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { linkIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { seededFarm, seededTeam } from '../seeds/farm.ts'
import { leaveTeam } from '../team-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const bruno = await beffroi.as('bruno')
const yanis = await beffroi.as('yanis')
const TODAY = '2026-06-02'
const GIVE = '/ferme/taches/donner'
const [own, second] = seededTeam.map(({ personId }) => personId)
assert.ok(own && second)

const page = async (visitor: Visitor, path: string) => sentencesIn((await visitor.get(path)).text)

/** The boxes of a name in the page, and which of them are ticked. */
async function boxes(name: string, path = `${GIVE}?jour=${TODAY}`) {
  const { text } = await bruno.get(path)
  const inputs = [...text.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`))
  const valueOf = (tag: string) => /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  return { all: inputs.map(valueOf), ticked: inputs.filter((tag) => / checked/.test(tag)).map(valueOf) }
}

const give = (chores: string[], people: string[], more: Record<string, string> = {}) =>
  bruno.post(GIVE, { day: TODAY, 'chores[]': chores, 'people[]': people, ...more })

describe('The work of a day is given', () => {
  test('to several people in one press: nothing is ticked until one says all of it, each reads it first and with whom', async () => {
    assert.match((await bruno.get('/ferme/taches')).text, /href="\/ferme\/taches\/donner\?jour=2026-06-02"/)
    const { all, ticked } = await boxes('chores[]')
    assert.ok(all.length > 3)
    assert.deepEqual(ticked, [])
    const { text } = await bruno.get(`${GIVE}?jour=${TODAY}`)
    assert.deepEqual((await boxes('chores[]', linkIn(text, /^Tout cocher$/))).ticked, all)
    assert.equal((await give(all, [own, second])).status, 303)
    const day = await page(yanis, '/ferme')
    assert.equal(day.split('Pour vous, avec').length - 1, all.length, day)
    assert.match(await page(bruno, '/ferme'), /Donné à une autre personne/)
    const week = await page(bruno, '/ferme/taches')
    assert.match(week, / et \p{L}+ Changer/u, week)
  })
  test('to people who stand in the order of their family names', async () => {
    assert.match(await page(bruno, `${GIVE}?jour=${TODAY}`), /Kevin Danel.*Yanis Morel.*Fatou Sarr/)
  })
  test('in part: what is not ticked stays as it was, and one chore is changed with its people ticked', async () => {
    const { all } = await boxes('chores[]')
    const [first, ...rest] = all
    assert.ok(first)
    await give([first], [own])
    assert.equal((await page(yanis, '/ferme')).split('Pour vous, avec').length - 1, rest.length)
    assert.match(await page(bruno, `${GIVE}?jour=${TODAY}`), /Déjà donné à/)
    assert.deepEqual((await boxes('chores[]', `${GIVE}?jour=${TODAY}&tout=oui`)).ticked, [])
    const [changed] = rest
    const of = await boxes('chores[]', `${GIVE}?jour=${TODAY}&travail=${changed}`)
    assert.deepEqual(of.ticked, [changed])
    const people = await boxes('people[]', `${GIVE}?jour=${TODAY}&travail=${changed}`)
    assert.deepEqual(people.ticked.toSorted(), [own, second].toSorted())
  })
  test('twice, and it is the same; then back to the whole team', async () => {
    const { all } = await boxes('chores[]')
    await give(all, [own])
    await give(all, [own])
    assert.equal((await page(yanis, '/ferme')).split('Pour vous').length - 1, all.length)
    await give(all, [], { to: 'team' })
    assert.doesNotMatch(await page(yanis, '/ferme'), /Pour vous/)
  })
  test('to nobody, or nothing, or somebody who is not in the team: refused beside the list', async () => {
    const { all } = await boxes('chores[]')
    for (const [chores, people, sentence] of [
      [all, [], /Cochez au moins une personne/],
      [[], [own], /Cochez au moins un travail/],
      [[randomUUID()], [own], /Cochez au moins un travail/],
      [all, [beffroi.personId('claire')], /Cochez au moins une personne/],
    ] as const) {
      const answer = await give([...chores], [...people])
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    }
    assert.doesNotMatch(await page(yanis, '/ferme'), /Pour vous/)
    assert.equal((await bruno.get(`${GIVE}?jour=2026-07-20`)).status, 404)
    assert.equal((await bruno.post(GIVE, { day: 'hier' })).status, 404)
  })
  test('to somebody who leaves the team at that instant: nothing is given', async () => {
    const { all } = await boxes('chores[]')
    let given: ReturnType<typeof give> | undefined
    await beffroi.db.transaction(async (tx) => {
      await leaveTeam(tx, seededFarm.id, own, dayOf('2026-06-01'))
      given = give(all, [own])
      await untilSomebodyWaits()
    })
    assert.equal((await given)?.status, 404)
    assert.doesNotMatch(await page(bruno, '/ferme'), /Donné à une autre personne/)
  })
})

async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const waits = sql`
      select 1
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    if (await beffroi.db.row(waits)) return
    await pause(50)
  }
  assert.fail('nobody waits')
}
