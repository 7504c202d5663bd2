import { serve } from '@hono/node-server'
import { startTelling } from '#platform/facts'
import { freeJobs, startJobs } from '#platform/jobs'
import { isExpected } from './command.ts'
import { readConfig, type Config } from './config/config.ts'
import { openGround } from './ground/open-ground.ts'
import { listenersOf } from './listeners.ts'
import { newLog, noteJob } from './operator/log.ts'
import { newMeters } from './operator/meters.ts'
import { jobsOf, recurring } from './schedule.ts'
import { prepareTerritory } from './territory.ts'
import { noteSecurity, noteSurprise } from './operator/security-log.ts'
import { newBeffroi } from './site.ts'

// A course of 500 MB by a line that sends 2 Mbit/s; headers have their own minute.
const UPLOAD_MS = 40 * 60_000
/** Longer than what stands before us keeps a connection (a minute for most): it never asks on one that we are closing. */
const KEPT_MS = 75_000

const log = newLog(process.env['LOG_LEVEL'] ?? 'warn')

try {
  await start(readConfig(process.env))
} catch (cause) {
  if (!isExpected(cause)) throw cause
  console.error(cause.message)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const { ground, embedded, close } = await openGround(config, { say: (sentence) => console.log(sentence) })
  await prepareTerritory(ground, (sentence) => console.log(sentence)).catch(async (cause: unknown) => {
    await close()
    throw cause
  })
  if (config.mail.kind === 'real' && !config.mail.smtpUrl)
    console.log('Aucun serveur de courrier : les codes ne partent pas. « npm run doctor » dit ce qui manque.')
  if (embedded) await ground.db.transaction(freeJobs) // the folder is ours alone
  const telling = startTelling(ground.db, listenersOf(ground))
  const runner = await startJobs(ground.db, jobsOf(ground), recurring, (trouble) => noteJob(log, trouble))
  const meters = config.metersToken ? newMeters(ground, config.metersToken) : undefined
  const site = newBeffroi(ground, (cause, c) => noteSurprise(log, cause, c), {
    watch: (c, seconds) => {
      noteSecurity(log, c)
      meters?.watch(c, seconds)
    },
    meters: meters?.site,
  })
  const listening = { fetch: site.fetch, port: config.port, hostname: config.host }
  const server = serve(
    { ...listening, serverOptions: { requestTimeout: UPLOAD_MS, keepAliveTimeout: KEPT_MS } },
    ({ port }) => {
      console.log(`Beffroi : http://${config.host}:${port}`)
    },
  )

  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await telling.stop()
    await runner.stop().catch(() => {})
    await close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  server.on('error', (cause: NodeJS.ErrnoException) => {
    console.error(whyNotListening(config, cause.code) ?? cause.message)
    void stop(1)
  })
  void embedded?.ended.then(() => stop(1)) // the database went away by itself: a supervisor starts us again
}

/** What the system says when it refuses to listen there. */
function whyNotListening({ host, port }: Config, code: string | undefined): string | undefined {
  if (code === 'EADDRINUSE') return `Le port ${port} est déjà pris. Choisissez-en un autre avec PORT.`
  if (code === 'EACCES')
    return `Le port ${port} est réservé au système. Choisissez-en un autre avec PORT, au-dessus de 1023.`
  if (code === 'EADDRNOTAVAIL')
    return `Réglage refusé : HOST = « ${host} ». Cette adresse n’est pas celle de cette machine.`
  if (code === 'ENOTFOUND') return `Réglage refusé : HOST = « ${host} ». Cette adresse n’existe pas.`
  return undefined
}
