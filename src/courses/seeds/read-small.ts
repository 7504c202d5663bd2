import { createHash } from 'node:crypto'
import { readZip } from '#platform/zip'
import { mediaTypeOf } from '../import/media-type.ts'
import type { Member } from '../package.ts'
import { findStructure, type StructureRead } from '../structure/door.ts'

type Read = Extract<StructureRead, { ok: true }> & { members: Member[]; sha256: string; bytes: number }

/** A small package read in memory: its files go in their rows, so that the demo territory needs nothing on the disk. */
export function readSmall(zip: Uint8Array): Read {
  const opened = readZip(zip, { entries: 100, bytes: 10_000_000 })
  if (!opened.ok) throw new Error(`a small package is refused: ${opened.refusal}`)
  const files = new Map(opened.entries.map(({ path, bytes }) => [path, bytes]))
  const found = findStructure(new Set(files.keys()))
  if (typeof found === 'string') throw new Error(`a small package is refused: ${found}`)
  const read = found.read(files.get(found.name) ?? new Uint8Array(), new Set(files.keys()))
  if (!read.ok) throw new Error(`a small package breaks a rule: ${read.faults.join(' ')}`)
  const members = opened.entries.map(({ path, bytes }) => ({ path, bytes, mediaType: mediaTypeOf(path) }))
  return { ...read, members, sha256: createHash('sha256').update(zip).digest('hex'), bytes: zip.length }
}
