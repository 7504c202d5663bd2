import { join } from 'node:path'
import type { MyData, PersonId } from '#people'
import { sumBytes } from '#platform/files'
import { parisDay } from '#platform/time'
import {
  countTry,
  newSite,
  problem,
  receiveAside,
  sendPieces,
  speak,
  type Ask,
  type Site,
} from '#platform/web'
import { streamZip, ZipDamaged } from '#platform/zip'
import { requireOwn } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { importPortfolio } from './import-portfolio.ts'
import { filesCarried, listEntries } from './list-entries.ts'
import { MOST_SENT, openArchive } from './open-archive.ts'
import { exchangePage } from './page.tsx'
import { readCarried } from './read-carried.ts'
import { exchangeSentences } from './sentences.ts'

/** Whoever sends again and again keeps the machine from others. */
const KINDLY = { max: 10, seconds: 900 }

/** What somebody takes away of their portfolio, and brings into it. @param besides what other rooms add to what is taken away. */
export const newExchangeSite = (besides: (url: string) => readonly MyData[]): Site =>
  newSite()
    .get(`${PORTFOLIO}/emporter`, async (c) => (await requireOwn(c), exchangePage(c)))
    .get(`${PORTFOLIO}/emporter.zip`, async (c) => takeAway(c, besides(c.var.ground.site.url)))
    .post(`${PORTFOLIO}/emporter`, bring)

async function takeAway(c: Ask, besides: readonly MyData[]): Promise<Response> {
  const own = await requireOwn(c)
  if (!(await isKind(c, own.actor.personId))) return problem(c, 429)
  const { db, now } = c.var
  const { url, dataDir } = c.var.ground.site
  const carried = await readCarried(db, { ...own, url, now })
  const entries = listEntries(db, { ...own, carried, besides, dataDir })
  const aboutBytes = await sumBytes(db, filesCarried(carried))
  return sendPieces(
    c,
    { name: `portfolio-${parisDay(now)}.zip`, type: 'application/zip', aboutBytes },
    streamZip(entries, now),
  )
}

async function bring(c: Ask): Promise<Response> {
  const { actor, mine } = await requireOwn(c)
  const say = speak(c, exchangeSentences)
  const { ground, now } = c.var
  if (!(await isKind(c, actor.personId))) return problem(c, 429)
  const folder = join(ground.site.dataDir, 'incoming-portfolios')
  const received = await receiveAside(c, { field: 'file', folder, most: MOST_SENT })
  if (!received.ok) return exchangePage(c, { error: say.refused[received.refusal] })
  try {
    const opened = await openArchive(received.file.place, parisDay(now))
    if (!opened.ok) return exchangePage(c, { error: say.refused[opened.refusal] })
    const { archive } = opened
    const what = { personId: actor.personId, mine, archive, now }
    const brought = await importPortfolio(ground, what).finally(archive.zip.close)
    return exchangePage(c, { brought })
  } catch (cause) {
    if (cause instanceof ZipDamaged) return exchangePage(c, { error: say.damaged })
    throw cause
  } finally {
    await received.file.drop()
  }
}

const isKind = (c: Ask, personId: PersonId): Promise<boolean> =>
  c.var.db.transaction((tx) => countTry(tx, `portfolio:${personId}`, KINDLY, c.var.now))
