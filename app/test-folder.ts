import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for one test, that PostgreSQL's own account may walk into: `mkdtemp` closes its folders to it. */
export function openFolder(name: string): { path: string; remove: () => void } {
  const path = join(tmpdir(), `beffroi-${name}-${process.pid}`)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
