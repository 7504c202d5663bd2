import type { MyData } from '#people'
import { dataFolder } from './data-folder.ts'
import {
  ownAfter,
  ownAttendance,
  ownConnection,
  ownCredits,
  ownNotes,
  ownWorks,
} from './training-data-store.ts'

export { dataFolder }

/** What this room knows of somebody, for themselves: works, credits, attendance, connection, notes of follow-up, what they said after. */
export const trainingData: MyData = async (tx, personIds) =>
  dataFolder('formation', [
    ['travaux', await ownWorks(tx, personIds)],
    ['temps-valide', await ownCredits(tx, personIds)],
    ['presences', await ownAttendance(tx, personIds)],
    ['connexion', await ownConnection(tx, personIds)],
    ['suivi', await ownNotes(tx, personIds)],
    ['apres', await ownAfter(tx, personIds)],
  ])
