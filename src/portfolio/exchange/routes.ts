import type { MyData } from '#people'
import { sumBytes } from '#platform/files'
import { parisDay } from '#platform/time'
import {
  countTry,
  field,
  newSite,
  problem,
  readForm,
  receiveAside,
  sendPieces,
  speak,
  type Ask,
  type Site,
} from '#platform/web'
import { streamZip, ZipDamaged } from '#platform/zip'
import { requireOwn, type Own } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { sayingIn } from '../say-origin.ts'
import { holdArchive, incomingFolder, withHeld } from './hold-archive.ts'
import { importPortfolio } from './import-portfolio.ts'
import { filesCarried, listEntries } from './list-entries.ts'
import { MOST_SENT, openArchive, type Archive } from './open-archive.ts'
import { exchangePage } from './page.tsx'
import { questionPage } from './question-page.tsx'
import { readCarried } from './read-carried.ts'
import { recogniseOwner } from './recognise-owner.ts'
import { exchangeSentences } from './sentences.ts'

/** Whoever sends again and again keeps the machine from others. */
const KINDLY = { max: 10, seconds: 900 }

/** What somebody takes away of their portfolio, and brings into it. @param besides what other rooms add to what is taken away. */
export const newExchangeSite = (besides: (url: string) => readonly MyData[]): Site =>
  newSite()
    .get(`${PORTFOLIO}/emporter`, async (c) => (await requireOwn(c), exchangePage(c)))
    .get(`${PORTFOLIO}/emporter.zip`, async (c) => takeAway(c, besides(c.var.ground.site.url)))
    .post(`${PORTFOLIO}/emporter`, bring)
    .post(`${PORTFOLIO}/emporter/oui`, bringHeld)

async function takeAway(c: Ask, besides: readonly MyData[]): Promise<Response> {
  const own = await requireOwn(c)
  if (!(await isKind(c, own, 'taken'))) return problem(c, 429)
  const { db, now } = c.var
  const { url, dataDir } = c.var.ground.site
  const asked = { ...own, say: sayingIn(c), url, now }
  const carried = await readCarried(db, asked)
  const entries = listEntries(db, { ...asked, carried, besides, dataDir })
  const aboutBytes = await sumBytes(db, filesCarried(carried))
  return sendPieces(
    c,
    { name: `portfolio-${parisDay(now)}.zip`, type: 'application/zip', aboutBytes },
    streamZip(entries, now),
  )
}

async function bring(c: Ask): Promise<Response> {
  const own = await requireOwn(c)
  const say = speak(c, exchangeSentences)
  const { ground, now } = c.var
  if (!(await isKind(c, own, 'brought'))) return problem(c, 429)
  const folder = incomingFolder(ground.site.dataDir)
  const received = await receiveAside(c, { field: 'file', folder, most: MOST_SENT })
  if (!received.ok) return exchangePage(c, { error: say.refused[received.refusal] })
  const { file } = received
  try {
    return await bringIn(c, own, file.place, async (named) => {
      const held = await holdArchive(c.var.db, ground.site.dataDir, { file, by: own.actor.personId, at: now })
      return questionPage(c, { held, named })
    })
  } finally {
    await file.drop()
  }
}

const heldForm = field.form({ held: field.text(40) })

/** Who brings an archive that says another name answered that it is theirs. */
async function bringHeld(c: Ask): Promise<Response> {
  const own = await requireOwn(c)
  if (!(await isKind(c, own, 'brought'))) return problem(c, 429)
  const form = await readForm(c, heldForm)
  const { db, ground } = c.var
  const use = (place: string) => bringIn(c, own, place)
  const brought = form.ok
    ? await withHeld(db, ground.site.dataDir, { said: form.value.held, mine: own.mine, use })
    : undefined
  return brought ?? exchangePage(c, { error: speak(c, exchangeSentences).gone })
}

type Asking = (named: string) => Promise<Response>

/** @param ask what is answered to who has another name than the archive; without it, they said that it is theirs. */
async function bringIn(c: Ask, own: Own, place: string, ask?: Asking): Promise<Response> {
  const say = speak(c, exchangeSentences)
  try {
    const opened = await openArchive(place, parisDay(c.var.now))
    if (!opened.ok) return exchangePage(c, { error: say.refused[opened.refusal] })
    const { archive } = opened
    return await bringOpened(c, own, archive, ask).finally(() => archive.zip.close())
  } catch (cause) {
    if (cause instanceof ZipDamaged) return exchangePage(c, { error: say.damaged })
    throw cause
  }
}

async function bringOpened(
  c: Ask,
  { actor, mine }: Own,
  archive: Archive,
  ask: Asking | undefined,
): Promise<Response> {
  const { db, ground, now } = c.var
  const what = { personId: actor.personId, mine, archive, now }
  const whose = await recogniseOwner(db, { ...what, url: ground.site.url })
  if (whose === 'somebody else’s') return exchangePage(c, { error: speak(c, exchangeSentences).others })
  if (whose === 'another name' && ask) return ask(archive.person ?? '')
  return exchangePage(c, { brought: await importPortfolio(ground, what) })
}

/** What is brought and what is taken away are counted apart: who brings files that are refused takes theirs away. */
const isKind = (c: Ask, { actor }: Own, way: 'brought' | 'taken'): Promise<boolean> =>
  c.var.db.transaction((tx) => countTry(tx, `portfolio ${way}:${actor.personId}`, KINDLY, c.var.now))
