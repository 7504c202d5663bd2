import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations, type PersonId } from '#people'
import { addDays, dayOf } from '#platform/time'
import { enrolTrainee } from '#training'
import { openBeffroi } from '#testing'
import { newId } from '#platform/id'
import { cleaFigures, cleaFiguresFromRows } from './count-figures.ts'
import { peopleBehindClea } from './count-people.ts'
import { insertEvaluation, insertReplacement } from '../clea/evaluation-store.ts'
import { decisions, type Phase } from '../clea/evaluation.ts'
import { countInSql } from './figure-store.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import { insertSstResult } from '../sst/result-store.ts'
import { insertPlace } from '../sst/place-store.ts'
import { insertSession } from '../sst/store.ts'
import type { SstSessionId } from '../ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const startsOn = dayOf('2018-04-09')

// The same cases at each run: a small generator with a seed (Lehmer).
let seed = 20190627
const under = (max: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return Math.floor((seed / 2_147_483_647) * max)
}

let phase: Phase = 'final'

/** A group whose people have many lines: few days, so that they often contradict each other; some replaced. */
async function generatedGroup(): Promise<GroupId> {
  const id = newId<GroupId>()
  const place = { id, actionId: seeded.clea, title: `Groupe ${id}`, places: 13, site: 'Arras' }
  const lead = { leadId: seededOrganisations.afp2i.id }
  await openGroup(db, lead, { ...place, startsOn, endsOn: addDays(startsOn, 67) }, null, beffroi.now())
  const sessionId = newId<SstSessionId>()
  await insertSession(
    db,
    { id: sessionId, groupId: id, code: 'S', kind: 'initial', trainerName: 'X', startsOn, endsOn: startsOn },
    [],
    null,
    beffroi.now(),
  )
  for (let n = under(4); n < 9; n++) await generatedPerson(id, sessionId)
  return id
}

async function generatedPerson(groupId: GroupId, sessionId: SstSessionId): Promise<void> {
  const personId = await registerPerson(db, onlyNamed('Cas', randomUUID()), null, beffroi.now())
  await enrolTrainee(db, { groupId, personId, fromDay: startsOn, at: beffroi.now() })
  const kind = under(4)
  const hesitant = 1 + under(clea2018.domains.length) // the domain on which everything hangs
  for (const { number: domain } of clea2018.domains) {
    // 0: lines at random · 1: everything validated but one domain · 2: nothing but one domain · 3: everything, after noise
    if (kind === 0 || kind === 3 || domain === hesitant)
      for (let lines = under(4); lines > 0; lines--) await generatedLine(groupId, personId, domain, under(2))
    if (kind === 3 || (kind === 1 && domain !== hesitant))
      await generatedLine(groupId, personId, domain, 40, 'validated')
  }
  if (under(3) === 0) return
  await insertPlace(db, sessionId, personId)
  const certified = { result: 'certified', certificateNumber: randomUUID(), validUntil: startsOn } as const
  const failed = { result: 'not certified', certificateNumber: null, validUntil: null } as const
  await insertSstResult(db, sessionId, personId, under(4) === 0 ? failed : certified, null, beffroi.now())
}

async function generatedLine(
  groupId: GroupId,
  personId: PersonId,
  domain: number,
  after: number,
  decision = decisions[under(decisions.length)] ?? 'validated',
): Promise<void> {
  const line = {
    groupId,
    personId,
    domain,
    frameworkId: clea2018.id,
    phase,
    decision,
    evaluatedOn: decision === 'not evaluated' && under(2) === 0 ? null : addDays(startsOn, after),
    evaluatorName: 'X',
    evaluatorId: null,
    writtenBy: null,
  }
  const [id, byId] = [newId(), newId()]
  await insertEvaluation(db, { ...line, id, origin: 'imported', why: null }, beffroi.now())
  if (under(4) > 0 || after === 40) return
  const corrected = {
    ...line,
    id: byId,
    decision: 'validated' as const,
    evaluatedOn: addDays(startsOn, under(2)),
  }
  await insertEvaluation(db, { ...corrected, origin: 'corrected', why: 'essai' }, beffroi.now())
  await insertReplacement(db, id, byId)
}

describe('The figures of certification', () => {
  test('are the same in TypeScript and in SQL on generated cases', async () => {
    const groups: GroupId[] = []
    for (let n = 0; n < 14; n++) {
      phase = n < 12 ? 'final' : 'initial' // two groups that were evaluated before the training only
      groups.push(await generatedGroup())
    }
    const inSql = await countInSql(db, groups)
    const seen = { waiting: 0, full: 0, partial: 0, undecided: 0, sst: 0 }
    const fromRows = await cleaFiguresFromRows(db, groups)
    assert.deepEqual(await cleaFigures(db, groups), fromRows)
    for (const { groupId, figures } of fromRows) {
      const counted = inSql.find((one) => one.groupId === groupId)
      const of = (key: string) => figures.find((one) => one.key === key)
      const undecided = counted?.undecided ?? 0
      const participants = counted?.participants ?? 0
      const [full, partial, sst] = [of('clea-full'), of('clea-partial'), of('sst')]
      assert.equal(sst?.numerator, counted?.trained ? counted.sst : null)
      assert.equal(sst?.denominator, counted?.trained ? participants : null)
      const nobody = !counted?.evaluated || undecided === participants
      assert.deepEqual(
        [full?.numerator, partial?.numerator],
        nobody ? [null, null] : [counted.full, counted.partial],
      )
      assert.equal(full?.denominator, nobody ? null : participants - undecided)
      assert.equal(full?.excluded[0]?.count ?? 0, counted?.evaluated ? undecided : participants)
      seen.waiting += counted?.evaluated ? 0 : 1
      if (!counted?.evaluated) continue
      seen.full += counted?.full ?? 0
      seen.partial += counted?.partial ?? 0
      seen.undecided += undecided
      seen.sst += counted?.sst ?? 0
    }
    assert.equal(
      Object.values(seen).every((count) => count > 0),
      true,
      JSON.stringify(seen),
    )
  })
  test('of the first group are those of the bulletin, those of the current one are to come, and name who is behind', async () => {
    const [first] = await cleaFigures(db, [seeded.group1])
    assert.deepEqual(
      first?.figures.map((one) => `${one.key} ${one.numerator}/${one.denominator}`),
      ['clea-full 11/13', 'clea-partial 2/13', 'sst 13/13'],
    )
    const [current] = await cleaFigures(db, [seeded.group7])
    const [full, , sst] = current?.figures ?? []
    assert.deepEqual(
      [full?.value, full?.excluded],
      [null, [{ count: 13, why: 'évaluation finale du groupe à venir' }]],
    )
    assert.deepEqual(
      [sst?.value, sst?.excluded],
      [null, [{ count: 13, why: 'session SST du groupe à venir' }]],
    )
    const rows = await peopleBehindClea(db, seeded.group1, 'clea-partial')
    const counted = (rows ?? []).filter((row) => row.counted === 'in')
    assert.equal(counted.length, 2)
    assert.match(counted[0]?.why ?? '', /à compléter avant le \d\d\/06\/2023 ; domaines manquants : 1, 6/)
  })
})
