import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import { ownGestures, ownShifts } from './delivery-data-store.ts'

/** What this room holds about somebody who rides: the rounds they were given, and each thing they noted. Customers are not in it. */
export const deliveryData: MyData = async (db, personIds) => {
  const [shifts, gestures] = [await ownShifts(db, personIds), await ownGestures(db, personIds)]
  if (shifts.length === 0 && gestures.length === 0) return { folder: 'livraisons', files: [] }
  const rounds = shifts.map((one) => [
    one.day,
    one.bike,
    when(one.startsAt),
    when(one.endsAt),
    when(one.givenAt),
  ])
  const noted = gestures.map((one) => [
    when(one.doneAt),
    words[one.kind],
    one.reference,
    one.place,
    one.device,
    when(one.sentAt),
    when(one.receivedAt),
  ])
  return {
    folder: 'livraisons',
    files: [
      { path: 'tournees.csv', bytes: writeCsv(['Jour', 'Vélo', 'De', 'À', 'Donnée le'], rounds) },
      {
        path: 'gestes.csv',
        bytes: writeCsv(
          ['Fait (mon téléphone)', 'Quoi', 'Commande', 'Lieu', 'Téléphone', 'Envoyé', 'Reçu (Beffroi)'],
          noted,
        ),
      },
    ],
  }
}

const when = (at: Date) => `${parisDay(at)} ${parisClock(at)}`

const words = {
  left: 'parti du dépôt',
  collected: 'pris',
  missing: 'il manquait quelque chose',
  temperature: 'température notée',
  delivered: 'livré',
  absent: 'personne',
  refused: 'refusé',
  paused: 'pause',
  back: 'tournée finie',
  undone: 'annulé',
} as const
