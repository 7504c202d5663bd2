import { spawnSync } from 'node:child_process'

/** The versions of the history of this folder, the oldest first; none where there is no history, or a cut one. */
export function versionTags(root: string): string[] {
  const { status, stdout } = spawnSync('git', ['tag', '--list', 'v*', '--sort=version:refname'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.split('\n').filter((tag) => tag !== '') : []
}

/** Lays the files of a version in a folder. @throws when the history does not hold it. */
export function layOut(root: string, tag: string, folder: string): void {
  const script = 'set -eo pipefail; git archive "$1" | tar -x -C "$2"'
  const { status, stderr } = spawnSync('bash', ['-c', script, 'lay-out', tag, folder], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${tag}: ${stderr}`)
}
