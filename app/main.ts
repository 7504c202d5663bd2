import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { FolderInUse } from '#platform/db'
import { startJobs } from '#platform/jobs'
import { ConfigRefused, readConfig, type Config } from './config.ts'
import { openGround } from './ground.ts'
import { jobsOf, recurring } from './schedule.ts'
import { prepareTerritory } from './territory.ts'
import { newBeffroi } from './site.ts'

const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'warn',
  redact: ['req.headers.cookie', 'req.headers.authorization'],
})

try {
  await start(readConfig(process.env))
} catch (cause) {
  if (!(cause instanceof ConfigRefused || cause instanceof FolderInUse)) throw cause
  console.error(cause.message)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  const { ground, embedded, close } = await openGround(config)
  await prepareTerritory(ground, (sentence) => console.log(sentence))
  const runner = await startJobs(ground.db, jobsOf(ground), recurring)
  const site = newBeffroi(ground, (cause) => log.error(cause))
  const server = serve({ fetch: site.fetch, port: config.port, hostname: config.host }, ({ port }) => {
    console.log(`Beffroi : http://${config.host}:${port}`)
  })

  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await runner.stop().catch(() => {})
    await close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  server.on('error', (cause: NodeJS.ErrnoException) => {
    console.error(
      cause.code === 'EADDRINUSE'
        ? `Le port ${config.port} est déjà pris. Choisissez-en un autre avec PORT.`
        : cause.message,
    )
    void stop(1)
  })
  void embedded?.ended.then(() => stop(1)) // the database went away by itself: a supervisor starts us again
}
