import { idsOf, type MyData, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { attestationsOfPerson } from './attestations/store.ts'
import { decisionLines } from './deliberation/decision-store.ts'
import { writeCsv } from '#platform/sheets'
import { markWords } from './marks/door.ts'
import { notesOfJury } from './marks/store.ts'
import { juriesFacing } from './jury-lists-store.ts'

/** My juries: what was decided of me, what jurors wrote that I may read, and my attestations as they were signed. */
export const myJuryData: MyData = async (db, personIds) => {
  const [first] = personIds
  const ids = first ? [...new Set([...personIds, ...(await idsOf(db, first))])] : []
  const juries = await juriesOf(db, ids)
  const attestations = first ? await attestationsOfPerson(db, first) : []
  return {
    folder: 'jury',
    files: [
      {
        path: 'resultats.csv',
        bytes: writeCsv(
          ['Jour', 'Lieu', 'Organisme', 'Compétence', 'Décision', 'Mot du jury'],
          resultLines(juries),
        ),
      },
      { path: 'jurys.json', bytes: `${JSON.stringify(juries, null, 2)}\n` },
      ...attestations.map((one) => ({
        path: `attestation-${one.id}.json`,
        bytes: one.credential ?? `${JSON.stringify(one.content, null, 2)}\n`,
      })),
    ],
  }
}

/** The last line of a skill is its decision. */
const resultLines = (juries: Awaited<ReturnType<typeof juriesOf>>) =>
  juries.flatMap(({ jour, lieu, organisme, decisions }) =>
    [...new Map(decisions.map((one) => [one.code, one])).values()].map((one) => [
      jour,
      lieu,
      organisme,
      one.code,
      markWords[one.decision],
      one.comment,
    ]),
  )

/** Only what is closed: before, nothing is decided and the notes are the jurors'. */
async function juriesOf(db: Db, ids: readonly PersonId[]) {
  const [first] = ids
  const facing = first ? await juriesFacing(db, first) : []
  return Promise.all(
    facing.map(async ({ id, kind, heldOn, place, organiserName, stage }) => ({
      nature: kind,
      jour: heldOn,
      lieu: place,
      organisme: organiserName,
      decisions:
        stage === 'closed' ? (await decisionLines(db, id)).filter((one) => ids.includes(one.personId)) : [],
      mots:
        stage === 'closed'
          ? (await notesOfJury(db, id)).filter((one) => ids.includes(one.personId)).map((one) => one.note)
          : [],
    })),
  )
}
