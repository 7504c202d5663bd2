import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import { ownActs, ownGiven, ownMoves, ownPlaces, type OwnAct } from './store.ts'
import { writeQuantity } from '../lot.ts'
import { french } from '../sentences.fr.ts'
import { wordsOf } from './page.tsx'

const ALWAYS = new Date(0)
const when = (at: Date) => `${parisDay(at)} ${parisClock(at)}`

/** What this room keeps of somebody: the teams they were in, what they did in the beds, the gifts and losses they said. */
export const farmData: MyData = async (db, personIds) => {
  const places = await ownPlaces(db, personIds)
  const acts = await ownActs(db, personIds, ALWAYS, true)
  const moves = await ownMoves(db, personIds)
  const given = await ownGiven(db, personIds)
  if (places.length + acts.length + moves.length + given.length === 0) return { folder: 'ferme', files: [] }
  return {
    folder: 'ferme',
    files: [
      {
        path: 'tout.json',
        bytes: `${JSON.stringify({ places, acts: acts.map(cellsOf), moves, given }, null, 2)}\n`,
      },
      {
        path: 'equipes.csv',
        bytes: writeCsv(
          ['Ferme', 'Du', 'Au'],
          places.map(({ farm, fromDay, untilDay }) => [farm, fromDay, untilDay]),
        ),
      },
      {
        path: 'travail.csv',
        bytes: writeCsv(
          ['Quand', 'Travail', 'Lot', 'Appareil', 'Annulé'],
          acts.map((one) => [
            when(one.doneAt),
            wordsOf(one, french),
            cellsOf(one).lot,
            one.device,
            one.undoneAt && when(one.undoneAt),
          ]),
        ),
      },
      {
        path: 'travail-confie.csv',
        bytes: writeCsv(
          ['Ferme', 'Confié le'],
          given.map(({ farm, givenAt }) => [farm, when(givenAt)]),
        ),
      },
      {
        path: 'dons-et-pertes.csv',
        bytes: writeCsv(
          ['Quand', 'Lot', 'Quoi', 'Combien', 'À qui', 'Pourquoi'],
          moves.map((one) => [
            when(one.doneAt),
            one.lot,
            french.moves[one.kind],
            writeQuantity(one.quantity, one.unit),
            one.toWhom,
            one.why && french.losses[one.why],
          ]),
        ),
      },
    ],
  }
}

const reaped = { kind: 'harvest', words: '' } as const
const notReaped = { vegetable: null, unit: null, quantity: null, lot: null }

/** An act with the cells that every act has in what somebody takes away. */
function cellsOf(act: OwnAct) {
  const { doneAt, device, undoneAt } = act
  const when = { doneAt, device, undoneAt }
  if (act.what === 'chore') return { kind: act.kind, words: act.words, ...notReaped, ...when }
  const { vegetable, unit, quantity, lot } = act
  return { ...reaped, vegetable, unit, quantity, lot, ...when }
}
