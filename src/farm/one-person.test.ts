import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { asId } from '#platform/id'
import { dayOf, parisDay } from '#platform/time'
import { openBeffroi, saidApart, saidTheSame, sentencesIn, writtenApart } from '#testing'
import { giveChores } from './chore-store.ts'
import { seededFarm } from './seeds/farm.ts'
import { farmOfTeam, joinTeam, leaveTeam, teamOf } from './team-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const farmId = seededFarm.id
const yanis = beffroi.personId('yanis')
const other = await writtenApart(beffroi, yanis)
const bruno = await beffroi.as('bruno')
const join = (personId: typeof yanis, fromDay: string) =>
  db.transaction((tx) => joinTeam(tx, { farmId, personId, fromDay: dayOf(fromDay), by: null }))
const places = async () => (await teamOf(db, farmId, null)).filter(({ name }) => name.startsWith('Yanis'))
const page = async (path: string) => (await bruno.get(path)).text

describe('Somebody of the team who was written twice', () => {
  test('is in it once, under the name that stands, and what was given to either of them is theirs', async () => {
    await join(other, '2026-03-01')
    await saidTheSame(beffroi, yanis, other)
    const team = await page('/ferme/equipe')
    assert.equal([...sentencesIn(team).matchAll(/Yanis/g)].length, 1)
    assert.doesNotMatch(team, new RegExp(other))
    const id = /taches\/([\w-]+)\/personne/.exec(await page('/ferme/taches'))?.[1] ?? assert.fail('no work')
    const act = { farmId, by: null, at: beffroi.now(), personIds: [other] }
    await db.transaction((tx) => giveChores(tx, { ...act, choreIds: [asId(id)] }))
    assert.match(
      await page('/ferme/taches'),
      new RegExp(`${id}/personne"[^]*?<option value="${yanis}" selected`),
    )
    await bruno.post(`/ferme/taches/${id}/personne`, { person: yanis })
    assert.equal((await bruno.post(`/ferme/taches/${id}/personne`, { person: '' })).status, 303)
    assert.doesNotMatch(await page('/ferme/taches'), new RegExp(`<option value="${yanis}" selected`))
  })

  test('leaves it under both ids, and comes back once', async () => {
    assert.equal((await bruno.post(`/ferme/equipe/${yanis}/fin`)).status, 303)
    assert.equal(await farmOfTeam(db, [yanis, other], dayOf('2026-06-03')), undefined)
    await bruno.post('/ferme/equipe', { person: yanis, from: today })
    assert.equal((await places()).filter(({ untilDay }) => untilDay === null).length, 1)
    assert.equal(await join(yanis, today), false)
    assert.equal(await join(other, today), false)
  })

  test('is in it apart again when that is taken back', async () => {
    await saidApart(beffroi, other)
    assert.equal((await places()).length, 2)
    await db.transaction((tx) => leaveTeam(tx, farmId, other, today))
    assert.ok((await places()).some(({ untilDay }) => untilDay === null))
  })
})
