import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { chez, slugOf } from '#platform/i18n'
import { parisClock, parisDay, writeDate } from '#platform/time'
import { french } from '../screen/door.ts'
import { serviceWords } from '../sheet/door.ts'
import { clientOnCard } from '../voices/door.ts'
import { ownFiles, ownWork, type OwnWork } from './own-work-store.ts'
import { ownActs, ownTurns, ownVotes, type OwnAct } from './store.ts'

const forgotten = { client: french.client(null), words: french.wanted(null) }

const when = (at: Date) => `${parisDay(at)} ${parisClock(at)}`

const inWords = ({ step, card, words, ...one }: OwnWork) => {
  if (card !== null) return { ...one, words: clientOnCard(card) }
  return { ...one, words: step === null ? words : `${serviceWords.step[step]}, ${chez(words)}` }
}

const inFrench = ({ company, kind, title, doneAt, ...about }: OwnAct) => ({
  company,
  kind,
  title: title ?? french.acts[kind](about),
  doneAt,
})

/** What this room keeps of somebody: what they did for their company, wrote and took, the roles that they held, the name they voted for. */
export const companyData: MyData = async (db, personIds) => {
  const [acts, turns, votes] = [
    (await ownActs(db, personIds)).map(inFrench),
    await ownTurns(db, personIds, forgotten),
    await ownVotes(db, personIds),
  ]
  const [work, taken] = [
    (await ownWork(db, personIds, forgotten)).map(inWords),
    await ownFiles(db, personIds, forgotten),
  ]
  const folder = 'entreprise-virtuelle'
  if (acts.length + turns.length + votes.length + work.length === 0) return { folder, files: [] }
  return {
    folder,
    files: [
      { path: 'tout.json', bytes: `${JSON.stringify({ acts, turns, votes, work }, null, 2)}\n` },
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
        path: 'gestes.csv',
        bytes: writeCsv(
          ['Quand', 'Quoi', 'Mots', 'Entreprise'],
          work.map((one) => [when(one.at), one.what, one.words, one.company]),
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
    given: taken
      .map(({ isVoice, title, ...one }) => ({ ...one, title: isVoice ? clientOnCard(title) : title }))
      .map(({ fileId, mediaType, name, title, at }, n) => ({
        path: `${String(n + 1).padStart(3, '0')}-${slugOf(title).slice(0, 40) || 'fichier'}-${name.replaceAll(/[\\/:]/g, '-')}`,
        fileId,
        mediaType,
        title,
        on: writeDate(parisDay(at)),
      })),
  }
}
