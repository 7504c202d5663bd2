import { readGroup, type GroupId } from '#actions'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { eligibleJurors } from './list-eligible-jurors.ts'
import { leadsGroup } from '../find-seat.ts'
import { jurorsOf, markPresident, saveJuror } from '../juror-store.ts'
import { lockJury } from '../jury-store.ts'
import type { College, Juror } from '../jury.ts'
import type { JuryId, JurorId } from '../ids.ts'

export type JurorRefusal =
  | 'already said'
  | 'not a juror'
  | 'twice the same'
  | 'leads the training'
  | 'nobody known'
  | 'has a president'
export type Completed = { ok: true } | Refused<JurorRefusal>

type About = { juryId: JuryId; jurorId: JurorId; at: Date }

/**
 * Says of a juror what a file did not: the college and, perhaps, who it is, each once. Refusals: it was said before; that person is no
 * juror that day of a body that holds the juries of this action, sits already, or leads the training of those who pass.
 */
export async function completeJuror(
  db: Db,
  what: About & { college: College; personId: PersonId | null },
): Promise<Completed> {
  return withJuror(db, what, async (tx, { juror, jurors, groupId, heldOn }) => {
    const { personId } = what
    if (juror.college && (juror.personId || !personId)) return refuse('already said')
    if (personId && !juror.personId) {
      if (jurors.some((one) => one.personId === personId)) return refuse('twice the same')
      const group = await readGroup(tx, groupId)
      const eligible = group ? await eligibleJurors(tx, group, heldOn) : []
      if (!eligible.some((one) => one.personId === personId)) return refuse('not a juror')
      if (await leadsGroup(tx, personId, groupId, what.at)) return refuse('leads the training')
    }
    await saveJuror(tx, juror.id, {
      college: juror.college ?? what.college,
      personId: juror.personId ?? personId,
    })
    return { ok: true }
  })
}

/** Says who presides a jury of which a file did not say it, once. Refusals: nobody is known by that name, somebody presides already. */
export async function namePresident(db: Db, what: About): Promise<Completed> {
  return withJuror(db, what, async (tx, { juror, jurors }) => {
    if (juror.part === 'president') return { ok: true }
    if (jurors.some((one) => one.part === 'president')) return refuse('has a president')
    if (!juror.personId) return refuse('nobody known')
    await markPresident(tx, juror.id)
    return { ok: true }
  })
}

type Found = { juror: Juror; jurors: Juror[]; groupId: GroupId; heldOn: Day }

async function withJuror(
  db: Db,
  { juryId, jurorId }: About,
  work: (tx: Tx, found: Found) => Promise<Completed>,
): Promise<Completed> {
  return db.transaction(async (tx) => {
    const jury = await lockJury(tx, juryId)
    const jurors = await jurorsOf(tx, juryId)
    const juror = jurors.find((one) => one.id === jurorId)
    if (!jury || !juror) throw new Error(`no juror ${jurorId} at jury ${juryId}`)
    return work(tx, { juror, jurors, groupId: jury.groupId, heldOn: jury.heldOn })
  })
}
