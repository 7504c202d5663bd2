import { idsOf, type Actor } from '#people'
import { findGiven, receiveSent, type FileId, type FileKind } from '#platform/files'
import type { Ask } from '#platform/web'
import type { Activity, Proof } from '../activity.ts'

type Giving = { actor: Actor; activity: Activity }

export async function receive(c: Ask, { actor, activity }: Giving, file: File | undefined) {
  if (!file) return undefined
  return receiveSent(c.var.db, c.var.ground.site.dataDir, file, {
    kinds: kinds[activity.proof] ?? anyPaper,
    maxBytes: MAX_BYTES,
    givenBy: actor.personId,
    at: c.var.now,
  })
}

/** A file that came with a form to be mended, by who gave it. */
export const keptOf = async (
  { var: { db } }: Ask,
  { personId }: Actor,
  { kept }: { kept: string | null },
): Promise<FileId | null> =>
  kept === null ? null : findGiven(db, { said: kept, givers: await idsOf(db, personId) })

const kinds: Partial<Record<Proof, FileKind[]>> = {
  photo: ['image'],
  video: ['video', 'image'],
  audio: ['audio', 'video'],
}

const anyPaper: FileKind[] = ['pdf', 'image', 'sheet', 'text']

export const MAX_BYTES = 24_000_000 // under what the hall lets in
