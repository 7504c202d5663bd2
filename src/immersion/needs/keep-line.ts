import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import type { HostId, NeedId } from '../ids.ts'
import { sameCells } from '../same-cells.ts'
import type { NeedDoubt } from './need.ts'
import { keyOf, type NeedCells, type NeedLine } from './need-line.ts'
import { saveNeed, toldNeeds } from './need-store.ts'

type KeptLine =
  | { what: 'other since' }
  | { what: 'created' | 'updated' | 'unchanged'; asked: readonly NeedDoubt[] }
type ReadLine = { cells: NeedCells; read: NeedLine; hostId: HostId }

/** Keeps the line of a list as a need of this host, once; what somebody corrected here since stays: 'other since' when the list says otherwise. */
export async function keepLine(
  tx: Tx,
  { cells, read, hostId }: ReadLine,
  { by, now }: { by: PersonId; now: Date },
): Promise<KeptLine> {
  const key = keyOf(cells, read)
  const known = await knownNeed(tx, hostId, { key, ref: cells.ref })
  const isSame = known && sameCells(known.list, cells)
  if (known?.isTyped) return isSame ? { what: 'unchanged', asked: known.asked } : { what: 'other since' }
  if (!isSame) {
    const need = { ...read, id: known?.id ?? newId<NeedId>(), hostId, isTyped: false }
    await saveNeed(tx, need, { by, typed: false, now, told: { key, list: cells } })
  }
  return { what: isSame ? 'unchanged' : known ? 'updated' : 'created', asked: read.asked }
}

/** The need that this list told already: by its number there, else by what it says. */
async function knownNeed(tx: Tx, hostId: HostId, { key, ref }: { key: string; ref: string }) {
  const told = await toldNeeds(tx, hostId)
  return told.find(({ list }) => ref !== '' && list['ref'] === ref) ?? told.find((one) => one.key === key)
}
