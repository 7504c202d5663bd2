import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { reportOf, type Outcome } from '#platform/imports'
import { openBeffroi, shared, withoutShared } from '#testing'
import { arrasFile, importAs } from '../employers/employers-example.ts'
import { employersImporter } from '../employers/import-employers.ts'
import { immersionsImporter } from './import-immersions.ts'
import { judgePast } from './judge-past.ts'
import type { PastImmersion } from './past-immersion.ts'
import { pastOfPeople } from './past-store.ts'

const beffroi = await openBeffroi({ at: '2018-06-18T08:00:00Z' })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

/** Of the file: the demo has one immersion of its own, years later. */
async function kept(): Promise<PastImmersion[]> {
  const people = await db.rows<{ id: PastImmersion['personId'] }>(
    sql`select distinct person_id as id from immersion.past_immersions where from_day < '2019-01-01'`,
  )
  return pastOfPeople(
    db,
    people.map(({ id }) => id),
  )
}
const countBy = (all: readonly (string | null)[]) =>
  Object.fromEntries([...Map.groupBy(all, (one) => one ?? 'none')].map(([key, same]) => [key, same.length]))

describe('The immersions of past years', { skip: withoutShared }, () => {
  const file = () => arrasFile(shared, 'immersions-passees.csv')
  let answers: Outcome[] = []
  before(async () => {
    await importAs(beffroi, employersImporter, arrasFile(shared, 'employeurs-prochemploi.xlsx'))
  })

  test('are told beforehand, and nothing is kept', async () => {
    const told = reportOf(await importAs(beffroi, immersionsImporter, file(), { dryRun: true }))
    assert.deepEqual([told.read, told.refused], [41, []])
    assert.deepEqual(await kept(), [])
  })

  test('are 39 of 41 lines, of 31 people at 26 hosts', async () => {
    answers = await importAs(beffroi, immersionsImporter, file())
    const all = await kept()
    assert.equal(answers.length, 41)
    const twins = answers.filter(({ why }) => why?.startsWith('Même immersion'))
    // SZYMCZAK to the letter; DUQUESNE, names swapped
    assert.deepEqual(
      twins.map(({ line, what }) => [line, what]),
      [
        [22, 'unchanged'],
        [41, 'unchanged'],
      ],
    )
    assert.equal(all.length, 39)
    assert.equal(new Set(all.map(({ personId }) => personId)).size, 31)
    assert.equal(new Set(all.map(({ hostSiret, hostName }) => hostSiret ?? hostName)).size, 26)
  })

  test('say for what, how long, what was reached and who was hired', async () => {
    const all = await kept()
    assert.deepEqual(countBy(all.map(({ objects }) => (objects.length > 1 ? 'both' : (objects[0] ?? '')))), {
      recruit: 3,
      discover: 16,
      confirm: 19,
      both: 1,
    })
    assert.equal(all.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / 60, 2631)
    assert.deepEqual(countBy(all.map(({ report }) => report)), { received: 31, awaited: 8 })
    assert.deepEqual(countBy(all.map(({ reached }) => reached)), { yes: 24, no: 3, partly: 4, none: 8 })
    const hired = all.flatMap(({ hired }) => hired ?? [])
    assert.deepEqual(countBy(hired.map(({ as }) => as.split(' ')[0] ?? '')), { CDI: 5, CDD: 3, CESU: 1 })
    assert.equal(hired.filter(({ on }) => on === null).length, 1)
    const group = all.filter(({ fromDay, toDay }) => fromDay === '2018-05-22' && toDay === '2018-05-30')
    assert.deepEqual([group.length, new Set(group.map(({ hostSiret }) => hostSiret)).size], [13, 12])
    assert.ok(group.every(({ minutes }) => minutes === 49 * 60))
  })

  test('are kept when they broke the law, and flagged by it', async () => {
    const all = await kept()
    const flagged = all.flatMap((one) => {
      const found = judgePast(
        one,
        all.filter(({ personId }) => personId === one.personId),
      )
      return found.verdict === 'refused' ? [[one.fromDay, found.rule, found.doubts.length > 0]] : []
    })
    assert.deepEqual(flagged, [
      ['2017-03-06', 'one-month', false], // WATTEZ, 39 days
      ['2017-04-10', 'one-month', true], // KOVALENKO, to the same date of the next month
      ['2017-09-11', 'renewal-length', false], // RICCI
      ['2017-11-20', 'one-object', false], // VANDENBROUCKE
      ['2017-11-24', 'dates', false], // BULTEL
      ['2018-02-05', 'one-month', false], // HOCHART, 31 days
    ])
    const hochart = answers.find(({ line }) => line === 35)
    assert.equal(hochart?.what, 'to check')
    assert.match(
      hochart?.why ?? '',
      /^Gardée\. Une immersion dure un mois au plus.: ici jusqu’au 4 mars 2018 \(D5135-3\)\.$/,
    )
    assert.equal(answers.find(({ line }) => line === 15)?.what, 'created')
  })

  test('know the contract that they fell in: 26 days of 182 are under a quarter', async () => {
    const within = (await kept()).filter(({ cddi }) => cddi !== null)
    assert.deepEqual(
      within.map(({ fromDay, cddi }) => [fromDay, cddi]),
      [['2018-02-12', { start: '2017-12-01', end: '2018-05-31' }]],
    )
  })

  test('ask about what is missing: an employer, a birth date, a day of hiring', () => {
    const whyOf = (line: number) =>
      answers.find((one) => one.line === line && one.what === 'to check')?.why ?? ''
    assert.match(whyOf(38), /cet employeur n’est pas dans votre liste/)
    assert.match(whyOf(40), /la date de naissance manque/)
    assert.match(whyOf(30), /la date d’embauche manque/)
    assert.equal(answers.filter(({ what }) => what === 'refused').length, 0)
  })

  test('sent again, change nothing, and make nobody twice', async () => {
    const people = await db.rows(sql`select id from people.published_persons`)
    const again = await importAs(beffroi, immersionsImporter, file())
    assert.deepEqual(countBy(answers.map(({ what }) => what)), { created: 30, unchanged: 2, 'to check': 9 })
    assert.deepEqual(countBy(again.map(({ what }) => what)), { unchanged: 32, 'to check': 9 })
    assert.equal((await kept()).length, 39)
    assert.equal((await db.rows(sql`select id from people.published_persons`)).length, people.length)
  })
})
