import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'

// What the browser's files are made of. When none of it has changed since the last build, a start need not wait for another one.
const made = ['browser/**/*.*', '{src,app,platform}/**/*.css', 'vite.config.ts', 'package-lock.json']
const BUILT = 'dist/.built'

const states = made
  .flatMap((glob) => globSync(glob))
  .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
const key = createHash('sha256').update(states.join('\n')).digest('hex')

if (builtKey() !== key) {
  const { status } = spawnSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(BUILT, key)
}

function builtKey() {
  try {
    return readFileSync(BUILT, 'utf8')
  } catch {
    return ''
  }
}
