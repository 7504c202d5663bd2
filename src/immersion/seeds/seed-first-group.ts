import { seededOrganisations, seededTrainees } from '#people'
import { newId } from '#platform/id'
import { untell } from '#platform/notices'
import { addDays, addMonths, parisInstant, type Day } from '#platform/time'
import type { Refused } from '#platform/refusal'
import { moments } from '../after/moment.ts'
import { tellSituation } from '../after/tell-situation.ts'
import { halvesIn } from '../terms/timetable.ts'
import { stopConvention } from '../follow/stop-convention.ts'
import { proveHire } from '../hire/prove-hire.ts'
import { markHireSeen } from '../hire/unseen-store.ts'
import { sayHired } from '../hire/say-hired.ts'
import { addHost } from '../hosts/write-host.ts'
import type { VisitId } from '../ids.ts'
import { savePresence } from '../period/presence-store.ts'
import { markAsked } from '../report/ask-store.ts'
import { giveHostReport } from '../report/give-host-report.ts'
import { giveOwnReport } from '../report/give-own-report.ts'
import { noteVisit } from '../visits/note-visit.ts'
import { firstGroupPlaces } from './first-group-hosts.ts'
import { placeOf } from './first-group-words.ts'
import { livedFirst } from './lived-first.ts'
import { livedThen } from './lived-then.ts'
import type { Lived } from './lived.ts'
import { conventionId, said, type SeededConvention } from './seeded-conventions.ts'
import { signSeeded, type Standing } from './sign-seeded.ts'

const FIRST = 11

/** The whole history of the immersions of those of group 1 whom the PLIE accompanies, one after the other, each at its hour. */
export async function seedFirstGroup(standing: Standing, now: Date): Promise<void> {
  const { tx, karine } = standing
  const { plie } = seededOrganisations
  const keeping = { keeper: { id: plie.id, name: plie.name }, keepers: [plie.id], by: karine, now }
  for (const { id, said } of firstGroupPlaces(now))
    await must('a host', addHost(tx, id, { said, ...keeping }))
  const speakAgain = []
  for (const [n, lived] of [...livedFirst, ...livedThen].entries()) {
    const seeded = conventionOf(lived, n)
    const before = addDays(lived.dates[0], lived.follows ? -1 : -4)
    speakAgain.push(await signSeeded(standing, seeded, parisInstant(before, '16:30')))
    await live(standing, seeded, lived)
    for (const begins of [`convention ${seeded.id}`, `host report ${seeded.id}`])
      await untell(tx, [karine, seeded.personId], begins)
  }
  for (const speak of speakAgain) await speak()
}

/** What was noted, said, visited, stopped, hired of one. */
async function live(standing: Standing, { id, said }: SeededConvention, lived: Lived): Promise<void> {
  const { tx, site, karine } = standing
  const ground = { db: tx, site }
  const [lastDay, why] = lived.stopped ?? [said.toDay, '']
  const { signer } = placeOf(lived.host)
  const at = (day: Day, clock: string) => parisInstant(day, clock)
  // kept without being told: the sheets of their group hold these half-days already, on paper
  for (const { day, half } of halvesIn(said.terms.timetable, said.fromDay, lastDay)) {
    const [, , status = 'present'] = lived.away.find(([on, which]) => on === day && which === half) ?? []
    const told = { saidBy: 'host', saidName: signer, at: at(day, '17:00') } as const
    await savePresence(tx, id, { day, half, status, ...told })
  }
  const { day, ...visited } = lived.visit
  const visit = { ...visited, id: newId<VisitId>(), day, byName: 'Karine Hanquez' }
  await must('a visit', noteVisit(tx, id, visit, at(day, '17:30')))
  if (lived.stopped)
    await must('a stop', stopConvention(ground, id, { why, lastDay, now: at(lastDay, '16:00') }))
  if (lived.report) {
    const { by, done, ...answers } = lived.report
    const { tasks } = said.terms
    await must(
      'a report',
      giveHostReport(ground, id, {
        said: { ...answers, doneWell: done.flatMap((n) => tasks[n] ?? []) },
        voice: undefined,
        dropsVoice: false,
        answeredBy: signer,
        writtenBy: by === 'phone' ? karine : null,
        now: by === 'phone' ? at(addDays(lastDay, 7), '09:30') : at(lastDay, '16:30'),
      }),
    )
  } else for (const days of [0, 2, 5, 7]) await markAsked(tx, id, 'host', addDays(lastDay, days))
  const own = { words: lived.own, voice: undefined, picture: undefined, now: at(lastDay, '18:00') }
  await must('a word', giveOwnReport(ground, id, own))
  const person = said.signers.person.name
  if (lived.hired) {
    const { saidBy, on, proof } = lived.hired
    const saidName = saidBy === 'host' ? signer : person
    await must('a hire', sayHired(tx, id, { saidBy, saidName, now: at(on, '10:00') }))
    await markHireSeen(tx, id, at(on, '12:00'))
    if (proof) {
      const [contract, hours, startsOn] = proof
      const seen = { contract, weeklyMinutes: hours * 60, startsOn, by: karine, at: at(startsOn, '09:00') }
      await must('a proof', proveHire(ground, id, { ...seen, file: undefined, needId: null }))
    }
  }
  for (const [i, told] of (lived.later ?? []).entries()) {
    const moment = moments[i]
    if (!told || !moment) continue
    const byPhone = (lived.who + i) % 4 === 0
    await tellSituation(
      tx,
      { conventionId: id, moment },
      {
        told,
        heard: byPhone ? { heardBy: 'referent', notedBy: karine } : { heardBy: 'person', notedBy: null },
        saidName: person,
        now: at(addDays(addMonths(lastDay, (i + 1) * 3), byPhone ? 22 : 1), '11:00'),
      },
    )
  }
}

function conventionOf({ who, host, object, dates, renews }: Lived, n: number): SeededConvention {
  const person = seededTrainees.group1[who]
  if (!person) throw new Error('group 1 lacks a trainee')
  const { siret, signer, login, words } = placeOf(host)
  const number = String(who + 1).padStart(2, '0')
  const form = said([...dates], [1, 2, 3, 4, 5], words, [`+336399809${Number(number) + 29}`, signer, login])
  const timetable = { ...form.terms.timetable, morning: ['09:00', '12:30'] as const }
  return {
    id: conventionId(FIRST + n),
    personId: person.id,
    hostId: host,
    siret,
    said: {
      ...form,
      object,
      renewsId: renews ? conventionId(FIRST + n - 1) : null,
      terms: { ...form.terms, timetable },
      signers: {
        ...form.signers,
        person: { ...form.signers.person, name: `${person.givenName} ${person.familyName}` },
      },
    },
  }
}

/** A row of the demo is what a screen could have made: a refusal stops its birth. */
async function must(what: string, doing: Promise<{ ok: true } | Refused>): Promise<void> {
  const done = await doing
  if (!done.ok) throw new Error(`${what} of group 1 cannot be seeded: ${done.refusal}`)
}
