import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { readFile } from '#platform/files'
import type { Ground } from '#platform/ground'
import { trueTime } from '../gestures/door.ts'
import type { OrderId } from '../ids.ts'
import { ordersByIds } from '../order-store.ts'
import { proofWords } from './order-story.ts'
import { readStory } from './read-story.ts'
import { insertReading, namesOf, readProof } from './story-store.ts'

/** What a bike did with an order, in sentences, and what proves that it was handed over; empty once it is forgotten. */
export type Handover = {
  told: { at: Date; words: string }[]
  proof: {
    how: string
    at: Date
    by: string
    name: string
    /** Path of a drawing of 300 by 100. */
    drawing: string
    hasPicture: boolean
  } | null
}

type Reading = { orderId: OrderId; readerId: PersonId }

/**
 * What a bike did with an order, for who must answer to the bank of its customer: whoever asks has checked who may. Once it was handed over, that its
 * proof is read is noted, for the customer. Undefined for what no bike brings.
 */
export async function readHandover(
  db: Db,
  { orderId, readerId }: Reading,
  now: Date,
): Promise<Handover | undefined> {
  const [order] = await ordersByIds(db, [orderId])
  if (!order) return undefined
  const { story, delivered } = await readStory(db, order)
  const told = story.map(({ at, what }) => ({ at, words: what }))
  if (!delivered) return { told, proof: null }
  await db.transaction((tx) => insertReading(tx, { gestureId: delivered.id, readerId, at: now }))
  const { proof, byPerson } = delivered
  const given = {
    how: proofWords[proof.kind],
    at: trueTime(delivered),
    by: (await namesOf(db, [byPerson])).get(byPerson) ?? '',
    name: proof.kind === 'name' ? proof.name : '',
    drawing: proof.kind === 'signature' ? proof.drawing : '',
    hasPicture: proof.kind === 'photo' && proof.fileId !== null,
  }
  return { told, proof: given }
}

/** The picture of that proof, for the same reader. Undefined where there is none, or no more. */
export async function readHandoverPicture(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  { orderId, readerId }: Reading,
  now: Date,
): Promise<{ bytes: Uint8Array; mediaType: string } | undefined> {
  const [order] = await ordersByIds(db, [orderId])
  const gestureId = order?.ended?.gestureId
  const proof = order && gestureId && (await readProof(db, order.hubId, gestureId))
  const found = proof && (await readFile(db, site.dataDir, proof.fileId))
  if (!found) return undefined
  await db.transaction((tx) => insertReading(tx, { gestureId, readerId, at: now }))
  return { bytes: found.bytes, mediaType: found.file.mediaType }
}
