import { cast, seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { untell } from '#platform/notices'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { halvesIn } from '../convention/door.ts'
import { sayHired } from '../hire/say-hired.ts'
import { savePresence } from '../period/presence-store.ts'
import { markHireSeen } from '../hire/unseen-store.ts'
import { savePrescriber } from '../prescribers/prescriber-store.ts'
import { giveHostReport } from '../report/give-host-report.ts'
import { giveOwnReport } from '../report/give-own-report.ts'
import { seedFirstGroup } from './seed-first-group.ts'
import { besideAicha, toBeSeeded } from './seeded-conventions.ts'
import { signSeeded } from './sign-seeded.ts'

/** Conventions of the PLIE, by the verbs of their screens: three to come, one that is over with what both said of it, one whose report is awaited. */
export async function seedConventions(tx: Tx, now: Date, site: Ground['site']): Promise<void> {
  const karine = cast.find(({ id }) => id === 'karine')?.personId
  if (!karine) throw new Error('the cast lacks a referent')
  const { plie } = seededOrganisations
  const today = parisDay(now)
  await savePrescriber(
    tx,
    {
      organisationId: plie.id,
      kind: 'delegate',
      delegatedBy: 'France Travail',
      fromDay: dayOf('2018-01-01'),
      toDay: addDays(today, 300),
    },
    karine,
    now,
  )
  const standing = { tx, site, karine }
  await seedFirstGroup(standing, now)
  const { over, toCome, unanswered } = toBeSeeded(now)
  for (const one of [over, unanswered])
    await (
      await signSeeded(standing, one, parisInstant(addDays(one.said.fromDay, -5), '10:00'))
    )()
  const besides = besideAicha(now)
  for (const one of [toCome, ...besides])
    await (
      await signSeeded(standing, one, parisInstant(addDays(today, -1), '10:00'))
    )()
  for (const { id, said } of [over, unanswered])
    for (const { day, half } of halvesIn(said.terms.timetable, said.fromDay, said.toDay)) {
      const told = {
        saidBy: 'host',
        saidName: said.signers.host.name,
        at: parisInstant(day, '17:00'),
      } as const
      await savePresence(tx, id, { day, half, status: 'present', ...told })
    }
  const end = over.said.toDay
  const ground = { db: tx, site }
  const words = 'Souriante avec les résidents. Elle peut revenir.'
  const host = await giveHostReport(ground, over.id, {
    said: { reached: 'partly', doneWell: ['Faire les lits', 'Servir les repas'], wouldHire: 'maybe', words },
    voice: undefined,
    dropsVoice: false,
    answeredBy: 'Mme Fournier',
    writtenBy: null,
    now: parisInstant(end, '16:00'),
  })
  const own = await giveOwnReport(ground, over.id, {
    words: 'J’ai aimé parler avec les résidents. Les sols, c’était dur pour le dos.',
    voice: undefined,
    picture: undefined,
    now: parisInstant(end, '18:00'),
  })
  const hired = await sayHired(tx, over.id, {
    saidBy: 'host',
    saidName: 'Mme Fournier',
    now: parisInstant(addDays(end, 14), '09:00'),
  })
  await markHireSeen(tx, over.id, now)
  if (!host.ok || !own.ok || !hired.ok) throw new Error('a report cannot be seeded')
  for (const { id, personId } of [over, unanswered, toCome, ...besides])
    for (const begins of [`convention ${id}`, `host report ${id}`])
      await untell(tx, [karine, personId], begins)
}
