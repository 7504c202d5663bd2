import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { saveInterview, saveNotes } from '../interviews/store.ts'
import { saveStanding } from '../standing-store.ts'
import { insertStep } from '../step-store.ts'
import { karine, seededPositionings } from './seeded-positionings.ts'
import { morning } from './seed-positioning.ts'

export async function seedInterview(tx: Tx, heldOn: Day): Promise<void> {
  const positioningId = seededPositionings.interviewed
  const needs = {
    motivation: 'Travailler près de chez elle, avec des horaires qui suivent l’école.',
    mobility: 'bus',
    childcare: 'to find',
    equipment: 'phone',
    network: 'mobile',
  }
  await saveInterview(tx, { ...needs, positioningId, heldOn, by: karine }, morning(heldOn))
  await saveNotes(
    tx,
    positioningId,
    'La crèche d’Achicourt a une place en septembre : rappeler le 15.',
    karine,
  )
  await saveStanding(tx, positioningId, { state: 'interviewed' }, morning(heldOn))
  await insertStep(
    tx,
    positioningId,
    { step: 'interviewed', words: null, onDay: heldOn, by: karine },
    morning(heldOn),
  )
}
