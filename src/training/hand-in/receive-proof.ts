import { receiveFile, type FileKind } from '#platform/files'
import type { Ask } from '#platform/web'
import type { Activity, Proof } from '../activity.ts'

export async function receive(c: Ask, activity: Activity, file: File | undefined) {
  if (!file) return undefined
  return receiveFile(c.var.db, c.var.ground.site.dataDir, {
    content: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
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
