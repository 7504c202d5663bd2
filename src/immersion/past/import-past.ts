import { CENTRE, joinCircle, openCircle, readPerson, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { relationIn, type Desk } from '../access.ts'
import { hostWithSiret } from '../hosts/door.ts'
import type { ImmersionId } from '../ids.ts'
import { sameCells } from '../same-cells.ts'
import { mergeTold } from './merge-told.ts'
import { namePerson } from './name-person.ts'
import { cellsOf, readPastLine, type PastLine } from './past-line.ts'
import type { QuestionKind } from './past-question.ts'
import { pastOfPeople, savePast, toldBefore, type ToldBefore } from './past-store.ts'
import { askAgain, isLeftOut } from './question-store.ts'

/** A line that was kept, before the law is asked about it; `asked`: what is asked about it besides; `isAlike`: its person resembles another. */
export type Kept = Outcome & {
  id: ImmersionId
  personId: PersonId
  isRenewal: boolean
  asked: QuestionKind[]
  isAlike: boolean
  /** what was mended here, and stays against the list, in sentences */
  stays: string[]
}

type Keeping = { desk: Desk; keeper: Desk['own'][number]; now: Date }

/** Keeps one line: the person and the host are found again, never made twice. */
export async function importPast(tx: Tx, line: PastLine, keeping: Keeping): Promise<Outcome | Kept> {
  const { desk, keeper, now } = keeping
  const by = desk.actor.personId
  const { line: number, label } = line
  const unchanged = (why: string): Outcome => ({ line: number, label, what: 'unchanged', why })
  if (await isLeftOut(tx, [keeper.id], { key: line.key }))
    return unchanged('Laissée de côté : rien n’est gardé.')
  const before = await toldBefore(tx, keeper.id, line.key)
  const named = before
    ? { ok: true as const, personId: before.personId, isNew: false, isAlike: false }
    : await namePerson(tx, line.who, by, now)
  if (!named.ok) return { line: number, label, what: 'refused', why: named.why }
  const { who: _who, cells, key, isRenewal, line: _line, label: _label, ...said } = line
  const id = before?.id ?? newId<ImmersionId>()
  const isSame = before && sameCells(before.list, cells)
  const { personId } = named
  const { stays, ...merged } = await mergedWith(tx, line, before, now)
  if (!isSame) {
    const one = { ...said, ...merged, id, keeperId: keeper.id, personId, renewsId: null }
    await savePast(tx, one, { key, list: cells, by, now })
  }
  if (named.isNew) await surround(tx, id, personId, keeping)
  const asked: QuestionKind[] = []
  if (!line.hostSiret || !(await hostWithSiret(tx, line.hostSiret, desk.keepers))) asked.push('host')
  // it may have been written since, where the person is corrected
  const isBorn = line.who.birthDate ?? (before && (await readPerson(tx, personId))?.birthDate)
  if (!isBorn) asked.push('birth date')
  if (merged.hired?.on === null) asked.push('hire day')
  const what = before ? (isSame ? 'unchanged' : 'updated') : 'created'
  return { line: number, label, what, id, personId, isRenewal, asked, isAlike: named.isAlike, stays }
}

/** What a line says, but for what somebody mended here since it was last sent. Other days than those that were right as they were are asked about anew. */
async function mergedWith(tx: Tx, line: PastLine, before: ToldBefore | undefined, now: Date) {
  const here = before && (await pastOfPeople(tx, [before.personId])).find(({ id }) => id === before.id)
  if (!before || !here) return { toDay: line.toDay, hired: line.hired, stays: [] }
  const was = readPastLine(
    { line: line.line, cells: cellsOf(before.list), wrongWidth: false, extra: [] },
    now,
  )
  const merged = mergeTold(line, was.ok ? was.value : undefined, here)
  if (merged.toDay !== here.toDay) await askAgain(tx, before.id, 'law')
  return merged
}

/** Who is new here is read by whoever brought the list; a person who was known keeps the circles that they had, and no other. */
async function surround(
  tx: Tx,
  id: ImmersionId,
  personId: PersonId,
  { desk: { actor }, keeper, now }: Keeping,
): Promise<void> {
  const fromDay = parisDay(now)
  await openCircle(tx, id)
  await joinCircle(tx, { circleId: id, personId, relation: CENTRE, fromDay })
  const relation = relationIn(actor, keeper.id)
  await joinCircle(tx, {
    circleId: id,
    personId: actor.personId,
    relation,
    organisationId: keeper.id,
    fromDay,
  })
}
