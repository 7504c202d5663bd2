import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { attachmentsIn } from '../rules/door.ts'
import type { Kept } from './kept-store.ts'
import { parsed } from './read-statement.ts'
import { attachmentSizes } from './within-store.ts'

/** What is answered, or sent to another store, at once: one statement alone may weigh more, by what came with it. */
export const MOST_BYTES = 30_000_000

/** The first of these statements, at least one, that weigh no more than `most` bytes with their attachments, each counted once. */
export async function fitAttachments(
  db: Db,
  organisationId: OrganisationId,
  kept: readonly Kept[],
  most: number,
): Promise<Kept[]> {
  const named = kept.map(({ text }) => namesIn(text))
  const sizes = await attachmentSizes(db, organisationId, [...new Set(named.flat())])
  const counted = new Set<string>()
  let weight = 0
  const beyond = kept.findIndex(({ text }, n) => {
    weight += Buffer.byteLength(text)
    for (const name of named[n] ?? []) {
      if (!counted.has(name)) weight += sizes.get(name) ?? 0
      counted.add(name)
    }
    return weight > most
  })
  return beyond === -1 ? [...kept] : kept.slice(0, Math.max(1, beyond))
}

const namesIn = (text: string): string[] =>
  attachmentsIn(parsed(text)).map(({ sha2 }) => String(sha2).toLowerCase())
