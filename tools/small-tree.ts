import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Violation } from './violation.ts'

/** Writes a few files in a fresh folder, reads them with a check, and leaves nothing behind. */
export function inTree<T>(files: Record<string, string>, read: (root: string) => T): T {
  const root = written(files)
  try {
    return read(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The same, for a check that takes its time. */
export async function inTreeLater<T>(
  files: Record<string, string>,
  read: (root: string) => Promise<T>,
): Promise<T> {
  const root = written(files)
  try {
    return await read(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function written(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'beffroi-tree-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** What a check says of a tree, short enough to be compared: `law file:line`. */
export function said(check: (root: string) => Violation[], files: Record<string, string>): string[] {
  return inTree(files, check)
    .map(({ law, file, line, warning }) => `${warning ? 'warning ' : ''}${law} ${file}:${line}`)
    .sort()
}
