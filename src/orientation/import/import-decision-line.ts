import { createHash } from 'node:crypto'
import type { Tx } from '#platform/db'
import { outcomeFor, type Line, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import type { ActionId, GroupId } from '#actions'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { writeDecision, type Decision } from '../decisions/door.ts'
import { readDecisionLine, type DecisionLine } from './decision-line.ts'
import { askedSentence, insertDoubt, wordsOf } from '../doubts/door.ts'
import { isSame, isUndecided, type Positioning } from '../positioning.ts'
import { findKnownLine, keepKnownLine } from './known-line-store.ts'
import { lineSentences, deniedSentences } from './decision-sentences.ts'
import { findPositioning } from './find-listed-positioning.ts'
import type { DoubtId } from '../ids.ts'

type Importing = { tx: Tx; actionId: ActionId; groupId: GroupId; by: PersonId; now: Date }

export async function importDecisionLine(importing: Importing, line: Line): Promise<Outcome> {
  const { tx, actionId, now } = importing
  const label = [line.cells['familyName'], line.cells['givenName']].filter(Boolean).join(' ')
  const became = outcomeFor(line.line, label || (line.cells['fullName'] ?? ''))
  const read = readDecisionLine(line, parisDay(now))
  if (!read.ok) return became('refused', lineSentences[read.refusal])
  const fingerprint = fingerprintOf(importing, line)
  const before = await findKnownLine(tx, actionId, fingerprint)
  if (before?.asked) return became('to check', askedSentence(before.asked))
  if (before) return became('unchanged')
  const found = await findPositioning(tx, actionId, read.value)
  if (typeof found === 'string') return became('refused', found)
  const decision = decisionOf(read.value, importing.groupId)
  const keep = (doubtId: DoubtId | null) =>
    keepKnownLine(tx, { actionId, fingerprint, positioningId: found.id, doubtId, by: importing.by }, now)
  if (isSame(found.standing, decision.kind === 'wait' ? { ...decision, rank: 1 } : decision)) {
    await keep(null)
    return became('unchanged')
  }
  if (!mayFollowOn(found, read.value)) {
    const asked = { kind: 'other decision', decided: found.standing.state, wish: decision.kind } as const
    const doubtId = newId<DoubtId>()
    const said = { positioningId: found.id, wish: decision, on: read.value.decidedOn }
    const about = { label, asked, personId: found.personId }
    await insertDoubt(tx, { id: doubtId, actionId, said, ...about, askedBy: importing.by }, now)
    await keep(doubtId)
    return became('to check', askedSentence(asked))
  }
  const made = { on: read.value.decidedOn, by: importing.by }
  const decided = await writeDecision(tx, found, decision, made, now)
  if (!decided.ok) return became('refused', deniedSentences[decided.refusal])
  await keep(null)
  return became('updated', wordsOf(decision))
}

/** Nothing was decided yet, or the person was on the waiting list and this commission is a later one. */
const mayFollowOn = ({ standing }: Positioning, { decidedOn }: DecisionLine): boolean =>
  isUndecided(standing.state) || (standing.state === 'waiting' && decidedOn > standing.made.on)

const decisionOf = ({ decision }: DecisionLine, groupId: GroupId): Decision =>
  decision.kind === 'admit' ? { kind: 'admit', groupId } : decision

function fingerprintOf({ groupId }: Importing, line: Line): Buffer {
  const cells = Object.entries(line.cells).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify(['decision', groupId, cells, line.extra]))
    .digest()
}
