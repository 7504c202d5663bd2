import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { undoes } from '#platform/web'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { candidatesOf } from '../candidate-store.ts'
import { lockJury, markClosed, markOpened } from '../jury-store.ts'
import { codesOf } from '../grid.ts'
import { readGrid } from '../grid-store.ts'
import type { Jury } from '../jury.ts'
import type { Mark } from '../marks/door.ts'
import { currentDecisions, keptDecisions, undecided } from './decisions.ts'
import { decisionLines, insertDecisions, type NewDecision } from './decision-store.ts'
import type { JuryId } from '../ids.ts'

export type DeliberationRefusal =
  | 'not the day'
  | 'not open'
  | 'closed'
  | 'not closed'
  | 'not a candidate'
  | 'not a skill'
  | 'skills undecided'
  | 'nothing changes'
  | 'changed meanwhile'
export type Deliberated = { ok: true } | Refused<DeliberationRefusal>

/** What a form decides, by the code of the skill. */
export type Decisions = Record<string, { decision: Mark; comment: string | null }>

type By = { juryId: JuryId; by: PersonId; at: Date }

const no = (refusal: DeliberationRefusal): Deliberated => refuse(refusal)

/** Opens the deliberation, the day of the jury or any day after: marks are seen side by side, and change no more. Twice is once. */
export async function openDeliberation(db: Db, { juryId, by, at }: By): Promise<Deliberated> {
  return locked(db, juryId, async (tx, jury) => {
    if (jury.stage === 'planned' && parisDay(at) < jury.heldOn) return no('not the day')
    await markOpened(tx, jury.id, by, at)
    return { ok: true }
  })
}

/**
 * The jury decides skills of one candidate. Only what changes is written; the lines before stay. Refused to a form that would undo
 * what was decided since it was shown.
 */
export async function decideSkills(
  db: Db,
  what: By & { personId: PersonId; decisions: Decisions; seen: string },
): Promise<Deliberated> {
  return locked(db, what.juryId, async (tx, jury) => {
    if (jury.stage === 'planned') return no('not open')
    if (jury.stage === 'closed') return no('closed')
    const { codes, personIds, lines } = await deliberated(tx, jury)
    if (!personIds.includes(what.personId)) return no('not a candidate')
    const before = lines.filter((one) => one.personId === what.personId)
    const given = codes.flatMap((code) => (what.decisions[code] ? [{ code, ...what.decisions[code] }] : []))
    const stale = { kept: keptDecisions(before), said: keptDecisions([...before, ...given]) }
    if (undoes({ seen: what.seen, ...stale })) return no('changed meanwhile')
    const changed = codes.flatMap((code): NewDecision[] => {
      const given = what.decisions[code]
      const last = lines.findLast((one) => one.personId === what.personId && one.code === code)
      if (!given || (last?.decision === given.decision && last.comment === given.comment)) return []
      return [{ personId: what.personId, code, ...given, correctionWhy: null }]
    })
    await insertDecisions(tx, jury.id, changed, what.by, what.at)
    return { ok: true }
  })
}

/** Closes the deliberation: nothing changes any more but by a dated line with its reason. Twice is once. */
export async function closeDeliberation(db: Db, { juryId, by, at }: By): Promise<Deliberated> {
  return locked(db, juryId, async (tx, jury) => {
    if (jury.stage === 'planned') return no('not open')
    const { codes, personIds, lines } = await deliberated(tx, jury)
    if (personIds.length === 0) return no('not a candidate')
    if (undecided(personIds, codes, currentDecisions(lines)).length > 0) return no('skills undecided')
    await markClosed(tx, jury.id, by, at)
    return { ok: true }
  })
}

/** After the closing, one decision is corrected by a new line that says why; the first one stays readable. */
export async function correctDecision(
  db: Db,
  what: By & { personId: PersonId; code: string; decision: Mark; why: string },
): Promise<Deliberated> {
  return locked(db, what.juryId, async (tx, jury) => {
    if (jury.stage !== 'closed') return no('not closed')
    const { codes, personIds, lines } = await deliberated(tx, jury)
    if (!personIds.includes(what.personId)) return no('not a candidate')
    if (!codes.includes(what.code)) return no('not a skill')
    if (currentDecisions(lines).get(what.personId)?.[what.code] === what.decision)
      return no('nothing changes')
    const { personId, code, decision, why } = what
    const line = { personId, code, decision, comment: null, correctionWhy: why }
    await insertDecisions(tx, jury.id, [line], what.by, what.at)
    return { ok: true }
  })
}

async function deliberated(db: Db, jury: Jury) {
  const grid = await readGrid(db, jury.gridId)
  const personIds = (await candidatesOf(db, jury.id)).map((one) => one.personId)
  return { codes: grid ? codesOf(grid) : [], personIds, lines: await decisionLines(db, jury.id) }
}

async function locked(
  db: Db,
  juryId: JuryId,
  work: (tx: Tx, jury: Jury) => Promise<Deliberated>,
): Promise<Deliberated> {
  return db.transaction(async (tx) => {
    const jury = await lockJury(tx, juryId)
    if (!jury) throw new Error(`no jury ${juryId}`)
    return work(tx, jury)
  })
}
