import { createHash } from 'node:crypto'
import { completeIdentity, registerApart, type Actor, type Known, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { outcomeFor, type Given, type Line, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import type { ActionId } from '#actions'
import { newId } from '#platform/id'
import { askedSentence, insertDoubt, likenessOf, proposalOfLine, type Asked } from '../doubts/door.ts'
import { cellsOf } from './list-columns.ts'
import { readPositioningLine } from './read-positioning-line.ts'
import { prescriberOf, type Sender } from './match-prescriber.ts'
import { recogniseListed, type Recognised } from './recognise-listed.ts'
import { proposePerson, type Proposed } from '../proposals/door.ts'
import type { PositioningLine } from '../positioning-line.ts'
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

type Found = Exclude<Recognised, { who: 'asked' }>
type Became = [Outcome['what'], (string | undefined)?]

/** What becomes of a line: refused, as before, asked about, or somebody proposed. */
export async function importPositioningLine(importing: Importing, line: Line): Promise<Outcome> {
  const { tx, actionId, actor, now } = importing
  const cells = cellsOf(line)
  const label = [cells.familyName, cells.givenName].filter(Boolean).join(' ') || cells.fullName
  const became = outcomeFor(line.line, label)
  const commentIsLast = lastCell(importing.given, line.line) === (line.cells['comment'] ?? '')
  const read = readPositioningLine(line, { commentIsLast, now: parisDay(now) })
  if (!read.ok) return became('refused', lineSentences[read.refusal])
  const fingerprint = fingerprintOf(importing.sender, line)
  const before = await findKnownLine(tx, actionId, fingerprint)
  if (before) return became(...again(before))
  const keep = (made: { positioningId: PositioningId | null; doubtId: DoubtId | null }) =>
    keepKnownLine(tx, { actionId, fingerprint, by: importing.by, ...made }, now)
  const found = await recogniseListed(tx, actor, read.value.who, now)
  if (found.who === 'asked') {
    const { doubtId, asked } = await askWhoItIs(importing, { label, line: read.value, near: found.near })
    await keep({ positioningId: null, doubtId })
    return became('to check', askedSentence(asked))
  }
  const proposed = await proposeListed(importing, read.value, found)
  await keep({ positioningId: proposed.positioningId, doubtId: null })
  return became(...(await completeAndReport(importing, read.value, found, proposed)))
}

async function askWhoItIs(
  { tx, actionId, sender, by, now }: Importing,
  { label, line, near }: { label: string; line: PositioningLine; near: Known },
): Promise<{ doubtId: DoubtId; asked: Asked }> {
  const doubtId = newId<DoubtId>()
  const asked: Asked = { kind: 'same person', likeness: likenessOf(near), known: near.person }
  const said = { line, prescriber: prescriberOf(sender, line) }
  const about = { label, asked, personId: near.person.id }
  await insertDoubt(tx, { id: doubtId, actionId, said, ...about, askedBy: by }, now)
  return { doubtId, asked }
}

async function proposeListed(
  { tx, actionId, sender, by, now }: Importing,
  line: PositioningLine,
  found: Found,
) {
  const personId =
    found.who === 'known'
      ? found.personId
      : await registerApart(tx, { who: line.who, others: found.others }, by, now)
  const proposal = proposalOfLine(line, prescriberOf(sender, line))
  return proposePerson(tx, { actionId, personId, proposal }, by, now)
}

/** What is said of somebody proposed. A line that is to be confirmed, or a person kept apart, completes no file. */
async function completeAndReport(
  { tx, actor, now }: Importing,
  line: PositioningLine,
  found: Found,
  proposed: Proposed,
): Promise<Became> {
  const { what } = proposed
  if (line.shifted) return ['to check', SHIFTED]
  if (found.who === 'new' && found.others.length > 0) return ['to check', APART]
  const completed =
    found.who === 'known'
      ? await completeIdentity(tx, actor, { personId: found.personId, said: line.who }, now)
      : { added: [], otherwise: [] }
  const why = [whyOf(line, proposed), sayCompleted(completed)].filter(Boolean).join(' ')
  return [what === 'unchanged' && completed.added.length > 0 ? 'updated' : what, why || undefined]
}

const again = ({ asked, toConfirm }: KnownLine): Became => {
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
