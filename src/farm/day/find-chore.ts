import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { readBed, readCrop } from '../bed-store.ts'
import { places } from '../bed.ts'
import { addedChore } from '../chore-store.ts'
import { choreId, type Chore, type ChoreKind } from '../chore.ts'
import { cropName } from '../crop.ts'
import type { Farm } from '../farm.ts'
import { french } from '../sentences.fr.ts'
import type { ChoreId } from '../ids.ts'
import { asId } from '#platform/id'

/** What a telephone says was done: `about` and `day` are those of the chore as it was shown. */
export type SaidChore = { id: ChoreId; kind: ChoreKind; about: string; day: Day; supplierLot: string }

type Found = Pick<Chore, 'id' | 'kind' | 'day' | 'about' | 'words'> & { vegetable: string | null }

/** A chore by what is said of it: one that was added, else one that the calendar asks for. */
export async function findChore(
  db: Db,
  farm: Farm,
  { id, kind, about, day }: SaidChore,
): Promise<Found | undefined> {
  const added = await addedChore(db, farm.id, id)
  if (added) {
    const bed = added.bedId ? await readBed(db, farm.id, added.bedId) : undefined
    const words = [added.words, bed?.name].filter(Boolean).join(', ')
    return {
      id,
      kind: added.kind,
      day: added.day,
      about: { of: 'added', bedId: added.bedId },
      words,
      vegetable: null,
    }
  }
  if (choreId(farm.id, kind, about, day) !== id) return undefined
  const place = places.find((one) => one === about)
  const plain = { id, kind, day, vegetable: null }
  if (kind === 'water' && place)
    return { ...plain, about: { of: 'place', place }, words: french.places[place] }
  if (kind === 'tools' && about === 'farm') return { ...plain, about: { of: 'farm' }, words: '' }
  const crop = ['sow', 'plant', 'weed'].includes(kind) ? await readCrop(db, farm.id, asId(about)) : undefined
  const bed = crop && (await readBed(db, farm.id, crop.bedId))
  if (!crop || !bed) return undefined
  const words = `${cropName(crop)}, ${bed.name}`
  return { ...plain, about: { of: 'crop', cropId: crop.id, bedId: bed.id }, words, vegetable: crop.vegetable }
}
