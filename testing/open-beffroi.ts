import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { cast, type CastId, type PersonId } from '#people'
import { openDatabase, type OpenDatabase } from '#platform/db'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { carrierFor, latestLetters, type Carrier, type KeptLetter, type MailSettings } from '#platform/mail'
import { settle } from '../app/settle.ts'
import { newBeffroi } from '../app/site.ts'
import { prepareTerritory } from '../app/territory.ts'
import { copyDatabase, dropDatabase } from './database-store.ts'
import { named, UNBORN } from './database.ts'
import { castNow } from './moment.ts'
import { newVisitor, type Visitor } from './visitor.ts'

/** A whole Beffroi for one test file: its own database, its own clock, nothing mocked inside the walls. */
export type Beffroi = {
  ground: Ground
  db: OpenDatabase
  now: () => Date
  /** Moves the clock. */
  setNow: (at: Date | string) => void
  /** While it is cut, no browser is answered: a page that is told to be offline sends now and then what it had begun. */
  cut: (isCut: boolean) => void
  /** Somebody who is not signed in, from that address of the network. */
  visitor: (address?: string) => Visitor
  /** A request as it is, for what no visitor would send. */
  send: (request: Request) => Promise<Response>
  /** Somebody of the cast, signed in. */
  as: (id: CastId) => Promise<Visitor>
  /** The person of the cast with that id. */
  personId: (id: CastId) => PersonId
  /** Does every job that waits: letters leave, facts are heard. */
  settle: () => Promise<void>
  letters: () => Promise<KeptLetter[]>
  /** What the pages could not answer: must stay empty. */
  surprises: unknown[]
  /** Opens a port for a real browser; gives the address. */
  listen: () => Promise<string>
  close: () => Promise<void>
}

type Wish = {
  empty?: boolean
  at?: string
  demo?: boolean
  carrier?: Carrier
  /** How letters really leave, in place of `carrier`. */
  mail?: MailSettings
  /** A demo born at that instant (`at`), rather than a copy of the one that the tests share. */
  newborn?: boolean
}

/** Opens a Beffroi on a copy of the demo territory, or of an empty one. */
export async function openBeffroi({
  empty = false,
  at,
  demo = !empty,
  mail,
  carrier = mail ? carrierFor(mail) : async () => 'sent',
  newborn = false,
}: Wish = {}): Promise<Beffroi> {
  const base = process.env['BEFFROI_TEST_DATABASE']
  if (!base) throw new Error('Run tests with --test-global-setup ./testing/global.ts (npm test does).')
  const { db, drop } = await copyTemplate(base, newborn ? UNBORN : empty ? 'template_empty' : 'template_demo')
  const dataDir = mkdtempSync(join(tmpdir(), 'beffroi-data-'))
  // A copy of a territory is a copy of its data folder too: it signs with the same key, and shows the same films.
  const data = process.env['BEFFROI_TEST_DATA']
  if (data && !newborn)
    for (const part of empty ? ['keys'] : ['keys', 'files'])
      cpSync(join(data, part), join(dataDir, part), { recursive: true })
  let now = at ? new Date(at) : castNow()
  const site = { url: 'http://127.0.0.1:3000', demo, dataDir, settings: {} }
  const ground: Ground = { db, clock: () => now, site, carrier, mail }
  if (newborn) await prepareTerritory(ground, () => {})
  const surprises: unknown[] = []
  const hall = newBeffroi(ground, (cause) => surprises.push(cause))
  let server: ReturnType<typeof serve> | undefined
  const answering = new Set<Promise<unknown>>()
  let isCut = false
  /** What a browser asked for and no longer waits for is answered all the same, before the database goes. */
  const answered: typeof hall.fetch = async (...asked) => {
    if (isCut) return new Response('', { status: 503 })
    const answer = Promise.resolve(hall.fetch(...asked))
    answering.add(answer)
    return answer.finally(() => answering.delete(answer))
  }
  const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
  const visitor = (address = '127.0.0.1') =>
    newVisitor(async (request) => hall.fetch(request, from(address)), site.url)
  return {
    ground,
    db,
    surprises,
    now: () => now,
    setNow: (moment) => (now = new Date(moment)),
    cut: (wish) => (isCut = wish),
    visitor,
    send: async (request) => hall.fetch(request),
    as: async (id) => {
      const one = visitor()
      await one.enterAs(id)
      return one
    },
    personId: (id) => cast.find((one) => one.id === id)?.personId ?? asId(''),
    settle: () => settle(ground),
    letters: () => latestLetters(db, { limit: 100 }),
    listen: () =>
      new Promise((done) => {
        const serverOptions = { keepAliveTimeout: 75_000 } // a machine that is slow for five seconds
        server = serve({ fetch: answered, port: 0, hostname: '127.0.0.1', serverOptions }, ({ port }) => {
          site.url = `http://127.0.0.1:${port}`
          done(site.url)
        })
      }),
    close: async () => {
      if (server && 'closeAllConnections' in server) server.closeAllConnections()
      server?.close()
      await Promise.allSettled(answering)
      await db.close()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function copyTemplate(
  base: string,
  template: string,
): Promise<{ db: OpenDatabase; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await copyDatabase(base, name, template)
  return {
    db: openDatabase(named(base, name)),
    drop: () => dropDatabase(base, name),
  }
}
