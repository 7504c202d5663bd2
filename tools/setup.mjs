// Runs before anything is installed, on any Node ≥ 20: installs the exact locked packages, once for each lock file.
// It speaks on standard error: the commands that follow print JSON.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const stamp = 'node_modules/.installed'
const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (installed !== hash) {
  console.error('Installation des paquets (une seule fois, moins d’une minute)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, flags, { stdio: ['inherit', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, hash)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 24 && !existsSync('node_modules/.bin/node')) {
  console.error(
    'Cette machine n’a pas de Node livré par npm : installez Node 24 ou plus récent, puis recommencez.',
  )
  process.exit(1)
}
