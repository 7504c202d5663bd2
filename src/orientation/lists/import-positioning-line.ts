import { createHash } from 'node:crypto'
import { completeIdentity, findKnown, offeredTo, registerApart, type Actor, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { outcomeFor, type Given, type Line, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import type { ActionId } from '#actions'
import { newId } from '#platform/id'
import { askedSentence, insertDoubt, likenessOf, proposalOfLine, type Asked } from '../doubts/door.ts'
import { cellsOf } from './list-columns.ts'
import { readPositioningLine } from './read-positioning-line.ts'
import { prescriberOf, type Sender } from './match-prescriber.ts'
import { proposePerson } from '../proposals/door.ts'
import { findKnownLine, keepKnownLine, type KnownLine } from './known-line-store.ts'
import { lineSentences, SHIFTED, APART, whyOf, sayCompleted } from './list-sentences.ts'
import type { PositioningId, DoubtId } from '../ids.ts'

export type Importing = {
  tx: Tx
  actionId: ActionId
  sender: Sender
  actor: Actor
  by: PersonId
  now: Date
  given: Given
}

export async function importPositioningLine(importing: Importing, line: Line): Promise<Outcome> {
  const { tx, actionId, now } = importing
  const cells = cellsOf(line)
  const label = [cells.familyName, cells.givenName].filter(Boolean).join(' ') || cells.fullName
  const became = outcomeFor(line.line, label)
  const commentIsLast = lastCell(importing.given, line.line) === (line.cells['comment'] ?? '')
  const read = readPositioningLine(line, { commentIsLast, now: parisDay(now) })
  if (!read.ok) return became('refused', lineSentences[read.refusal])
  const fingerprint = fingerprintOf(importing.sender, line)
  const before = await findKnownLine(tx, actionId, fingerprint)
  if (before) return became(...again(before))
  const resembling = await findKnown(tx, read.value.who, { otherFamilyNames: true })
  const known = await offeredTo(tx, importing.actor, resembling, now)
  const exact = known.filter((candidate) => candidate.resemblance.kind === 'exact')
  const keep = (made: { positioningId: PositioningId | null; doubtId: DoubtId | null }) =>
    keepKnownLine(tx, { actionId, fingerprint, by: importing.by, ...made }, now)
  const [near] = known
  if (near && exact.length !== 1) {
    const doubtId = newId<DoubtId>()
    const asked: Asked = { kind: 'same person', likeness: likenessOf(near), known: near.person }
    const said = { line: read.value, prescriber: prescriberOf(importing.sender, read.value) }
    const about = { label, asked, personId: near.person.id }
    await insertDoubt(tx, { id: doubtId, actionId, said, ...about, askedBy: importing.by }, now)
    await keep({ positioningId: null, doubtId })
    return became('to check', askedSentence(asked))
  }
  const others = resembling.filter((candidate) => !known.includes(candidate))
  const personId =
    exact[0]?.person.id ?? (await registerApart(tx, { who: read.value.who, others }, importing.by, now))
  const proposal = proposalOfLine(read.value, prescriberOf(importing.sender, read.value))
  const { positioningId, what } = await proposePerson(tx, { actionId, personId, proposal }, importing.by, now)
  await keep({ positioningId, doubtId: null })
  if (read.value.shifted) return became('to check', SHIFTED)
  if (exact.length === 0 && others.length > 0) return became('to check', APART)
  const completed = exact[0]
    ? await completeIdentity(tx, importing.actor, { personId, said: read.value.who }, now)
    : { added: [], otherwise: [] }
  const why = [whyOf(read.value, what), sayCompleted(completed)].filter(Boolean).join(' ')
  return became(what === 'unchanged' && completed.added.length > 0 ? 'updated' : what, why || undefined)
}

const again = ({ asked, toConfirm }: KnownLine): [Outcome['what'], string?] => {
  if (asked) return ['to check', askedSentence(asked)]
  return toConfirm === 'shifted line' ? ['to check', SHIFTED] : ['unchanged']
}

const lastCell = ({ sheets }: Given, line: number): string =>
  sheets[0]?.rows.find((row) => row.line === line)?.cells.at(-1) ?? ''

/** The same words from the same sender are the same line, in whatever file, at whatever line. */
function fingerprintOf({ own, titles }: Sender, line: Line): Buffer {
  const cells = Object.entries(line.cells).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const title = titles.length > 1 ? titles[0] : '' // the last one is the name of the file, which people change
  const sender = own?.organisationId ?? (line.cells['structure'] || title)
  return createHash('sha256')
    .update(JSON.stringify([sender, cells, line.extra]))
    .digest()
}
