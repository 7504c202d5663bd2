import { receiveSent, type FileKind } from '#platform/files'
import type { Ask } from '#platform/web'
import type { Activity, Proof } from '../activity.ts'

export async function receive(c: Ask, activity: Activity, file: File | undefined) {
  if (!file) return undefined
  return receiveSent(c.var.db, c.var.ground.site.dataDir, file, {
    kinds: kinds[activity.proof] ?? anyPaper,
    maxBytes: MAX_BYTES,
    at: c.var.now,
  })
}

const kinds: Partial<Record<Proof, FileKind[]>> = {
  photo: ['image'],
  video: ['video', 'image'],
  audio: ['audio', 'video'],
}

const anyPaper: FileKind[] = ['pdf', 'image', 'sheet', 'text']

export const MAX_BYTES = 24_000_000 // under what the hall lets in
