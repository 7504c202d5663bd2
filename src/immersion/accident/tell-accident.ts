import { fullName, readPerson, type Person, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import { parisDay, type Day } from '#platform/time'
import { ACCIDENTS, UNFOLLOWED } from '../addresses.ts'
import { writers } from '../around-store.ts'
import type { Convention, Signatory } from '../convention/door.ts'
import type { AccidentId } from '../ids.ts'
import { whoActs, sendLinks, type Writing } from '../signing/door.ts'
import { accidentInFrench, accidentWords } from '../words/door.ts'
import { bearerIn, type Sayer } from './accident.ts'
import { takesPart } from './circle.ts'
import { declareBy, tellBy } from './deadlines.ts'

type Told = {
  one: Convention
  all: readonly Signatory[]
  id: AccidentId
  n: number
  /** it stands from now on; else what stood is corrected */
  isNew: boolean
  /** nothing is corrected: who said it completed it, and nothing is missing any more */
  isCompleted: boolean
  /** withdrawn and said again, it was declared before: nothing more is to declare */
  declaredOn?: Day | undefined
  /** the earliest that was said */
  happenedAt: Date
  by: Sayer
  /** of that name */
  name: string
  /** who says it from a desk */
  selfId: PersonId | null
  url: string
}

/** Whoever must act is told at once, by a link of their own; no message says where somebody is hurt, nor a notice whose accident it is. */
export async function tellAccident(tx: Tx, told: Told, at: Date): Promise<void> {
  const {
    one,
    all,
    id,
    n,
    isNew,
    isCompleted,
    declaredOn,
    happenedAt,
    by,
    name: saidName,
    selfId,
    url,
  } = told
  const person = await readPerson(tx, one.personId)
  const name = person ? fullName(person) : ''
  const bearer = bearerIn(all)
  const says: Writing['says'] = ({ role }, language) => {
    const { letter } = accidentWords.says[language]
    const until = (limit: Date) => (limit < at ? letter.atOnce : letter.by(limit))
    if (!isNew && role === 'person') return { subject: letter.written, words: letter.mineWritten(saidName) }
    if (isCompleted) return { subject: letter.completed, words: letter.factsComplete(name) }
    if (!isNew) return { subject: letter.corrected, words: letter.facts(name) }
    if (declaredOn)
      return { subject: letter.again(declaredOn), words: letter.saidAgain(happenedAt, name, declaredOn) }
    const words = () => {
      if (role === bearer?.role) return letter.toDeclare(name, until(declareBy(happenedAt)))
      if (role === 'host') return letter.toTell(name, until(tellBy(happenedAt)))
      return role === 'person' ? letter.mine : letter.toRead(name)
    }
    return { subject: letter.happened, words: words() }
  }
  const others = othersIn(all, by, person, at).filter(
    ({ role }) => isNew || role === bearer?.role || role === 'person' || role === 'guardian',
  )
  await sendLinks(tx, others, { url, page: ACCIDENTS, says }, at)
  const { letter } = accidentInFrench
  const limit = declareBy(happenedAt)
  const toDeclare = `Un accident : à déclarer ${limit < at ? letter.atOnce : letter.by(limit)}`
  const mended = isCompleted ? letter.completed : letter.corrected
  const title = isNew ? (declaredOn ? letter.again(declaredOn) : toDeclare) : mended
  await tellReferentOf(tx, one, { key: `accident ${id} ${n}`, title, selfId }, at)
}

/** Who is told what somebody said of an accident. */
export const othersIn = (
  all: readonly Signatory[],
  by: Sayer,
  person: Person | undefined,
  at: Date,
): Signatory[] =>
  all.filter(({ role }) => role !== by && person !== undefined && takesPart(role, person, parisDay(at)))

/**
 * Tells who follows a convention something of its accident, but who says it (`selfId`); the page says whose it is. Where nobody accompanies its person
 * any more, who directs reads that there is one to declare, and no more.
 */
export async function tellReferentOf(
  tx: Tx,
  one: Pick<Convention, 'id' | 'keeper' | 'referentId' | 'personId'>,
  { key, title, selfId = null }: { key: string; title: string; selfId?: PersonId | null },
  at: Date,
): Promise<void> {
  const followers = (await whoActs(tx, one, at, writers)).filter(({ to }) => to !== selfId)
  await tell(
    tx,
    followers.map(({ to, path }) => ({
      to,
      key: `convention ${one.id} ${key}`,
      title: typo(title),
      path: path === UNFOLLOWED ? path : `${path}/accident`,
      pace: 'now' as const,
    })),
    at,
  )
}
