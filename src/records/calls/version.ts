import { refuse, type Refused } from '../rule.ts'
import type { Version } from '../shape.ts'

/** The version that a header asks for: every patch of 1.0 is spoken as 1.0.3, of 2.0 as 2.0.0. */
export function versionIn(header: string | undefined): { ok: true; version: Version } | Refused {
  if (header === undefined) return refuse(400, 'the header X-Experience-API-Version is missing')
  if (/^1\.0(?:\.\d+)?$/.test(header)) return { ok: true, version: '1.0.3' }
  if (/^2\.0(?:\.\d+)?$/.test(header)) return { ok: true, version: '2.0.0' }
  return refuse(400, 'the version asked is not spoken here', header.slice(0, 20))
}

/** What an address speaks when nothing is asked. */
export const versionAt = (mount: string): Version => (mount.endsWith('/1.0.3') ? '1.0.3' : '2.0.0')
