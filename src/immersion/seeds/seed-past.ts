import { cast, seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, mondayOf, parisDay } from '#platform/time'
import type { ImmersionId } from '../ids.ts'
import { savePast } from '../past/past-store.ts'

/** An immersion of the winter, as the list of the PLIE tells it: a trainee knew the host before her training. */
export async function seedPast(tx: Tx, now: Date): Promise<void> {
  const [aicha, karine] = ['aicha', 'karine'].map((id) => cast.find((one) => one.id === id)?.personId)
  if (!aicha || !karine) throw new Error('the cast lacks a trainee or a referent')
  const fromDay = mondayOf(addDays(parisDay(now), -130))
  const one = {
    id: asId<ImmersionId>('00000000-0000-8000-8000-000000571001'),
    keeperId: seededOrganisations.plie.id,
    personId: aicha,
    hostSiret: '00009000100017',
    hostName: 'Résidence Les Glycines',
    objects: ['discover'],
    fromDay,
    toDay: addDays(fromDay, 11),
    minutes: 70 * 60,
    renewsId: null,
    prescribedBy: 'PLIE',
    cddi: null,
    report: 'received',
    reached: 'partly',
    hired: null,
  } as const
  await savePast(tx, one, { key: 'seed', list: {}, by: karine, now })
}
