import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { onlyNamed, registerPerson, seededOrganisations, type PersonId } from '#people'
import { exactInstant } from '#platform/chain'
import type { Tx } from '#platform/db'
import { asId, newId } from '#platform/id'
import { addDays, dayOf, type Day } from '#platform/time'
import { drawFrom, openBeffroi, type Draw } from '#testing'
import {
  conventionsOfPerson,
  counts,
  historyOf,
  lastDayOf,
  type Convention,
  type Signatory,
  type Standing,
} from '../convention/door.ts'
import { saveConvention, standConvention } from '../terms/convention-store.ts'
import { saveSignatories } from '../convention/signatory-store.ts'
import type { Terms } from '../terms/terms.ts'
import type { ConventionId, SignatoryId } from '../ids.ts'
import { daysIn } from '../law/calendar.ts'
import { ourYears } from '../law/counting.ts'
import { isRenewal } from '../law/renewal.ts'
import type { PastImmersion } from '../past/door.ts'
import { pastOfPeople, savePast } from '../past/past-store.ts'
import { seededHost } from '../seeds/seeded-hosts.ts'
import { appendSignature } from '../signing/line-store.ts'
import { savePaper } from '../signing/paper-store.ts'
import { isSigned, whereSigned } from '../signing/read-signed.ts'
import { countAtHost } from './count-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const places = ['00009000100017', '00009000200015']

async function drawHistory(draw: Draw) {
  const personId = await registerPerson(db, onlyNamed('Essai', `Compte ${draw(1e9)}`), null, now())
  const drawn: ConventionId[] = []
  for (let rank = 0; rank < 2 + draw(6); rank++) {
    const known = await pastOfPeople(db, [personId])
    const renewed = draw(3) === 0 ? known.find(({ renewsId }) => renewsId === null) : undefined
    const fromDay = renewed ? addDays(renewed.toDay, 1 + draw(5)) : addDays(dayOf('2027-01-15'), draw(420))
    const one: PastImmersion = {
      id: newId(),
      keeperId: seededOrganisations.plie.id,
      personId,
      hostSiret: renewed?.hostSiret ?? places[draw(2)] ?? null,
      hostName: 'Essai',
      objects: ['discover'],
      fromDay,
      // one in eight is written the wrong way round
      toDay: addDays(fromDay, draw(8) === 0 ? -3 : draw(31)),
      minutes: null,
      renewsId: renewed?.id ?? null,
      prescribedBy: '',
      cddi: null,
      report: 'awaited',
      reached: null,
      hired: null,
    }
    await savePast(db, one, { key: one.id, list: {}, by: beffroi.personId('karine'), now: now() })
    if (draw(2) === 0) drawn.push(await drawConvention(personId, draw, drawn))
    if (draw(3) === 0) await tellAgain(one, draw)
    const [ours] = await conventionsOfPerson(db, [personId])
    if (ours && draw(3) === 0)
      await tellAgain(
        { ...one, hostSiret: ours.hostSiret, fromDay: ours.fromDay, toDay: lastDayOf(ours) },
        draw,
      )
  }
  return personId
}

/** Another body tells the same stay in its list, to the day or but for one end. */
async function tellAgain(one: PastImmersion, draw: Draw): Promise<void> {
  const toDay = addDays(one.toDay, draw(3) - 1)
  const again = {
    ...one,
    id: newId<typeof one.id>(),
    keeperId: seededOrganisations.ateliers.id,
    toDay,
    renewsId: null,
  }
  await savePast(db, again, { key: again.id, list: {}, by: beffroi.personId('karine'), now: now() })
}

const standings = [
  { state: 'draft' },
  { state: 'signing', since: now(), isHeld: false },
  { state: 'signed', since: now() },
  { state: 'cancelled', since: now(), why: 'Essai' },
] as const

/** One of ours, in any state: a draft and a cancelled one count for nothing, nor one that was not signed in time; it may say that it renews one of `before`. */
async function drawConvention(personId: PersonId, draw: Draw, before: readonly ConventionId[] = []) {
  const { plie } = seededOrganisations
  const by = beffroi.personId('karine')
  const fromDay = addDays(dayOf('2027-01-15'), draw(420))
  const one: Convention = {
    id: newId(),
    keeper: plie,
    referentId: by,
    personId,
    hostId: seededHost,
    hostSiret: places[draw(2)] ?? '',
    prescriber: plie,
    object: 'discover',
    fromDay,
    toDay: addDays(fromDay, 4 + draw(26)),
    terms: { ...terms, objectives: `Essai ${draw(1e9)}` },
    renewsId: before.length > 0 ? (before[draw(2 * before.length)] ?? null) : null,
    cddi: null,
    version: 1,
    standing: { state: 'draft' },
    reached: null,
  }
  const signatories: Signatory[] = []
  const standing: Standing =
    draw(5) === 0
      ? { state: 'ended early', since: now(), why: 'Essai', lastDay: addDays(fromDay, draw(4)) }
      : (standings[draw(4)] ?? { state: 'draft' })
  await db.transaction(async (tx) => {
    await saveConvention(tx, one, by, now())
    await standConvention(tx, one.id, { standing, version: 1, at: now() })
    for (const role of ['person', 'host'] as const) {
      const signatory = {
        id: asId<SignatoryId>(newId()),
        conventionId: one.id,
        role,
        name: role,
        forWhom: '',
      }
      signatories.push({ ...signatory, login: null, personId: null })
    }
    await saveSignatories(tx, one.id, signatories)
    for (const signatory of signatories) await drawSignature(tx, signatory, draw)
  })
  return one.id
}

/** Signed, on paper that waits for its check, or neither. */
async function drawSignature(tx: Tx, { id: signatoryId, conventionId, role }: Signatory, draw: Draw) {
  const version = 1
  const how = draw(3)
  const by = beffroi.personId('karine')
  if (how === 0)
    await savePaper(tx, { id: newId(), signatoryId, version, fileIds: [newId()], keptBy: by, keptAt: now() })
  if (how !== 1) return
  const at = exactInstant(now())
  const nothing = {
    forWhom: '',
    login: '',
    textSha256: '',
    pageSha256: '',
    pageKeptBy: '',
    pageCheckedBy: '',
  }
  const said = { ...nothing, role, name: role, mark: role, what: 'signed', how: 'link' } as const
  await appendSignature(tx, { ...said, conventionId, version, signatoryId, readAt: at, at })
}

const terms: Terms = {
  objectives: '',
  evaluation: '',
  tasks: [],
  safety: '',
  place: '',
  activity: '',
  agreement: '',
  welcomedBy: '',
  referent: '',
  practical: '',
  timetable: { mornings: [1], afternoons: [], morning: ['09:00', '12:00'], afternoon: ['13:00', '17:00'] },
}

describe('What counts against the ceilings of a host', () => {
  test('is the same in SQL and in the law module, on any last day', async () => {
    const draw = drawFrom(59_081)
    let most = 0
    for (let run = 0; run < 25; run++) {
      const personId = await drawHistory(draw)
      const on = addDays(dayOf('2027-01-15'), draw(420))
      const history = await historyOf(db, { personId }, on)
      const ends = history.flatMap(({ end }): Day[] => [end, addDays(end, 365), addDays(end, 366)])
      for (const last of [...ends, dayOf('2028-02-28'), dayOf('2028-02-29'), dayOf('2029-02-28')])
        for (const host of places) {
          const convention = { person: personId, host, start: last, end: last }
          const [year = []] = ourYears({ convention, history })
          const expected = {
            conventions: year.filter((one) => !isRenewal(one, history)).length,
            days: year.reduce((sum, one) => sum + daysIn(one), 0),
          }
          assert.deepEqual(await countAtHost(db, personId, host, { last, on }), expected, `${host} ${last}`)
          most = Math.max(most, expected.days)
        }
    }
    assert.ok(most > 60)
  })

  test('are held by a page on paper as SQL and the page of who signs say it, each of them', async () => {
    const draw = drawFrom(7_321)
    const seen = { held: 0, late: 0 }
    const personId = await registerPerson(db, onlyNamed('Essai', 'Tenue'), null, now())
    for (let run = 0; run < 60; run++) await drawConvention(personId, draw)
    for (const one of await conventionsOfPerson(db, [personId])) {
      if (one.standing.state !== 'signing') continue
      const missing = (await whereSigned(db, one)).filter((signing) => !isSigned(signing))
      const isHeld = missing.length > 0 && missing.every(({ place }) => place.where === 'to check')
      assert.equal(one.standing.isHeld, isHeld)
      assert.ok(counts(one, one.fromDay))
      assert.equal(counts(one, addDays(one.fromDay, 1)), isHeld)
      seen[isHeld ? 'held' : 'late'] += 1
    }
    assert.ok(seen.held > 2 && seen.late > 2, JSON.stringify(seen))
  })
})
