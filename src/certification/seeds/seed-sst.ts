import type { Group } from '#actions'
import { seededTrainees } from '#people'
import type { Tx } from '#platform/db'
import { addDays, dayOf } from '#platform/time'
import { asId } from '#platform/id'
import { insertFullPresences, insertSstResult } from '../sst/result-store.ts'
import { insertPlace } from '../sst/place-store.ts'
import { insertSession } from '../sst/store.ts'
import { halfDaysOn, proposeSplit, sstRuleOn, validUntil } from '../sst/sst.ts'

/** The id of the first seeded session, for links. */
export const seededSession = '00000000-0000-8000-8000-0000000c5501'

/** Thirteen trainees of the first group, in two sessions since ten is the most; all certified. */
export async function seedSst(tx: Tx, group: Group): Promise<void> {
  const people = seededTrainees.group1.map((trainee) => trainee.id)
  const starts = [dayOf('2018-04-19'), dayOf('2018-04-26')]
  const rule = sstRuleOn(group.startsOn)
  let next = 0
  for (const [i, size] of proposeSplit(rule, people.length).entries()) {
    const startsOn = starts[i] ?? group.startsOn
    const endsOn = addDays(startsOn, 1)
    const id = seededSession.replace(/1$/, String(i + 1))
    const session = {
      id: asId(id),
      groupId: group.id,
      code: `SST-${i + 1}`,
      kind: 'initial' as const,
      startsOn,
      endsOn,
    }
    const halfDays = halfDaysOn(rule, 'initial', [startsOn, endsOn])
    const at = new Date(`${endsOn}T16:00:00Z`)
    await insertSession(tx, { ...session, trainerName: 'Rémi Delcroix' }, halfDays, null, at)
    for (const personId of people.slice(next, next + size)) {
      await insertPlace(tx, asId(id), personId)
      const certificateNumber = `AFP2I-2018-${String(++next).padStart(2, '0')}`
      const result = { result: 'certified' as const, certificateNumber, validUntil: validUntil(rule, endsOn) }
      await insertSstResult(tx, asId(id), personId, result, null, at)
    }
    await insertFullPresences(tx, asId(id), at)
  }
}
