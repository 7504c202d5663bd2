import { unzipSync, type UnzipFileInfo } from 'fflate'
import { staysInside } from './path.ts'

export type ZipLimits = { entries: number; bytes: number }
export type ZipRefusal =
  | 'not a zip'
  | 'too many files'
  | 'too large once open'
  | 'path outside'
  | 'same path twice'

type Listed = { ok: true; paths: string[] } | { ok: false; refusal: ZipRefusal }
type Read = { ok: true; entries: { path: string; bytes: Uint8Array }[] } | { ok: false; refusal: ZipRefusal }

/**
 * Gives the paths of the files inside a ZIP without opening any of them, or a refusal. `limits.entries` counts files and
 * folders; `limits.bytes` is the sum of the sizes once open: a bomb is refused from what it declares, and what it hides can never be written past that size.
 */
export function listZip(bytes: Uint8Array, limits: ZipLimits): Listed {
  const files: UnzipFileInfo[] = []
  try {
    unzipSync(bytes, { filter: (file) => noted(file, files, limits) })
  } catch (cause) {
    return { ok: false, refusal: cause instanceof TooMany ? 'too many files' : 'not a zip' }
  }
  return judge(
    files.filter((file) => !file.name.endsWith('/')),
    limits,
  )
}

class TooMany extends Error {}

/** Stops at one too many: a few bytes may announce four billion. */
function noted(file: UnzipFileInfo, files: UnzipFileInfo[], { entries }: ZipLimits): false {
  if (files.length >= entries) throw new TooMany()
  files.push(file)
  return false
}

function judge(files: UnzipFileInfo[], limits: ZipLimits): Listed {
  const total = files.reduce((sum, file) => sum + Math.max(file.originalSize, file.size), 0)
  if (total > limits.bytes) return { ok: false, refusal: 'too large once open' }
  const paths = files.map((file) => file.name)
  if (!paths.every(staysInside)) return { ok: false, refusal: 'path outside' }
  if (new Set(paths).size < paths.length) return { ok: false, refusal: 'same path twice' }
  return { ok: true, paths }
}

/** Opens a ZIP that somebody sent, within limits; folders are left out. See `listZip` for the refusals. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Read {
  const listed = listZip(bytes, limits)
  if (!listed.ok) return listed
  try {
    const files = unzipSync(bytes, { filter: (file) => !file.name.endsWith('/') })
    return {
      ok: true,
      entries: listed.paths.map((path) => ({ path, bytes: files[path] ?? new Uint8Array() })),
    }
  } catch {
    return { ok: false, refusal: 'not a zip' }
  }
}
