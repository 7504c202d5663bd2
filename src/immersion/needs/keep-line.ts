import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import { parisDay, type Day } from '#platform/time'
import type { HostId, NeedId } from '../ids.ts'
import { sameCells } from '../same-cells.ts'
import type { NeedDoubt } from './need.ts'
import { cellsOf, keyOf, readNeedLine, type NeedCells, type NeedLine } from './need-line.ts'
import { saveNeed, toldNeeds } from './need-store.ts'

type KeptLine =
  | { what: 'other since' }
  | { what: 'created' | 'updated' | 'unchanged'; asked: readonly NeedDoubt[] }
type ReadLine = { cells: NeedCells; read: NeedLine; host: { id: HostId; isPerson: boolean } }

/** Keeps the line of a list as a need of this host, once; what somebody corrected here since stays: 'other since' when the list says otherwise. */
export async function keepLine(
  tx: Tx,
  { cells, read, host }: ReadLine,
  { by, now }: { by: PersonId; now: Date },
): Promise<KeptLine> {
  const key = keyOf(cells, read)
  const known = await knownNeed(tx, host.id, { key, ref: cells.ref })
  if (known && sameCells(known.list, cells)) return { what: 'unchanged', asked: known.asked }
  if (known?.isTyped) return { what: 'other since' }
  const asked = read.asked.filter(
    (doubt) => !known || !isConfirmed(known, doubt, host.isPerson, parisDay(now)),
  )
  const need = { ...read, asked, id: known?.id ?? newId<NeedId>(), hostId: host.id, isTyped: false }
  await saveNeed(tx, need, { by, typed: false, now, told: { key, list: cells } })
  return { what: known ? 'updated' : 'created', asked }
}

/** The line before left this doubt, and somebody said that it is right as it is. */
function isConfirmed(known: KnownNeed, doubt: NeedDoubt, isPerson: boolean, today: Day): boolean {
  const before = readNeedLine(cellsOf(known.list), { isPerson, today })
  return before.asked.includes(doubt) && !known.asked.includes(doubt)
}

type KnownNeed = Awaited<ReturnType<typeof toldNeeds>>[number]

/** The need that this list told already: by its number there, else by what it says. */
async function knownNeed(tx: Tx, hostId: HostId, { key, ref }: { key: string; ref: string }) {
  const told = await toldNeeds(tx, hostId)
  return told.find(({ list }) => ref !== '' && list['ref'] === ref) ?? told.find((one) => one.key === key)
}
