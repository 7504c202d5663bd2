import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { compressFiles } from './compress-files.mjs'

// What the browser's files are made of, by what it says and not by when it was written: files that were copied elsewhere are the same. When none
// of it has changed since the last build, a start neither waits for another one nor writes anything.
const made = [
  'browser/**/*.*',
  '{src,app,platform}/**/*.css',
  'vite.config.ts',
  'tools/both-directions.ts',
  'tools/compress-files.mjs',
  'package-lock.json',
]
const BUILT = 'dist/.built'

const byCode = (a, b) => (a < b ? -1 : 1)
const hash = createHash('sha256')
for (const path of made.flatMap((glob) => globSync(glob)).toSorted(byCode))
  hash.update(path).update(readFileSync(path))
const key = hash.digest('hex')

if (builtKey() !== key) {
  const { status } = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  await compressFiles()
  writeFileSync(BUILT, key)
}

function builtKey() {
  try {
    return readFileSync(BUILT, 'utf8')
  } catch {
    return ''
  }
}
