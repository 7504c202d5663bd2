import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import { french } from '../sentences.fr.ts'
import { ownActs, ownTurns, ownVotes } from './store.ts'

const when = (at: Date) => `${parisDay(at)} ${parisClock(at)}`

/** What this room keeps of somebody: what they did for their company, the roles that they held, the name they voted for. */
export const companyData: MyData = async (db, personIds) => {
  const [acts, turns, votes] = [
    await ownActs(db, personIds),
    await ownTurns(db, personIds),
    await ownVotes(db, personIds),
  ]
  const folder = 'entreprise-virtuelle'
  if (acts.length + turns.length + votes.length === 0) return { folder, files: [] }
  return {
    folder,
    files: [
      { path: 'tout.json', bytes: `${JSON.stringify({ acts, turns, votes }, null, 2)}\n` },
      {
        path: 'actes.csv',
        bytes: writeCsv(
          ['Quand', 'Quoi', 'Entreprise'],
          acts.map((one) => [when(one.doneAt), one.title, one.company]),
        ),
      },
      {
        path: 'roles.csv',
        bytes: writeCsv(
          ['Du', 'Au', 'Rôle', 'Client', 'Entreprise'],
          turns.map((one) => [
            when(one.startsAt),
            when(one.endsAt),
            french.roles[one.role],
            one.client,
            one.company,
          ]),
        ),
      },
      {
        path: 'votes.csv',
        bytes: writeCsv(
          ['Quand', 'Nom choisi'],
          votes.map((one) => [when(one.votedAt), one.name]),
        ),
      },
    ],
  }
}
