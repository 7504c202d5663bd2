import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from './embedded-place.ts'
import { answers } from './embedded-store.ts'

/** Somebody else already runs a server on this folder. */
export class FolderInUse extends Error {}

/** Starts the server; it ends with us, whatever ends us. */
export function launch(place: Place, settings: string[]): ChildProcess {
  const command = [
    join(place.bin, 'postgres'),
    '-D',
    place.data,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  // detached: Ctrl-C reaches Node alone, which then stops the server in order
  const server = spawn('sh', ['-c', GUARD, 'guard', ...command], {
    ...place.as,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  server.once('exit', (code) => code && process.stderr.write(said))
  return server
}

// Stops the server when standard input closes: at `stop()`, and also when Node is killed outright.
const GUARD = `
exec 3<&0; "$@" 0</dev/null & pid=$!; (cat >/dev/null; kill -INT $pid 2>/dev/null) <&3 &
wait $pid; code=$?; kill $! 2>/dev/null; exit $code`

/** After a kill -9 the guard is still closing the old server: give it five seconds. */
export async function waitUntilFree(place: Place): Promise<void> {
  const until = Date.now() + 5000
  while (serverRuns(place)) {
    if (Date.now() > until)
      throw new FolderInUse(
        `Beffroi tourne déjà sur ce dossier (${place.data}). Arrêtez-le d’abord, ou changez BEFFROI_DATA.`,
      )
    await wait(50)
  }
}

/** True while a PostgreSQL runs on this folder, as its own file of process says. */
export function serverRuns(place: Place): boolean {
  const file = join(place.data, 'postmaster.pid')
  if (!existsSync(file)) return false
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}

/** Waits until it answers, half a minute at most. @throws when it does not. */
export async function ready(url: string, server: ChildProcess, ended: Promise<number | null>): Promise<void> {
  const deadline = wait(30_000, undefined, { ref: false })
  const tries = (async () => {
    while (server.exitCode === null) {
      if (await answers(url)) return true
      await wait(20)
    }
    return false
  })()
  if ((await Promise.race([tries, ended, deadline])) === true) return
  server.stdin?.end()
  throw new Error('PostgreSQL n’a pas démarré.')
}
