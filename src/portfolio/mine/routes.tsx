import { asDay } from '#platform/time'
import { receiveFile } from '#platform/files'
import { asId, newId } from '#platform/id'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readFormWithFiles,
  sayNext,
  speak,
  type Ask,
  type Site,
} from '#platform/web'
import { requireOwn, requireOwnEvidence } from '../access.ts'
import { countOwn, listOwn, type After } from '../evidence-store.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { Proposed, proposedTo } from '../proposals/door.ts'
import type { ProvenBy } from '#people'
import { sendPiece } from '../send-piece.ts'
import { audiencesOfEach, sightOf } from '../shown/door.ts'
import { addEvidence } from './add-evidence.ts'
import { addPage } from './add-page.tsx'
import { albumPage, readWhich } from './album-page.tsx'
import { changeSite } from './change-routes.ts'
import { choosePage } from './choose-page.tsx'
import { tellOf } from './keep-evidence.ts'
import { onePage } from './one-page.tsx'
import type { SaidFaults } from './said-form.ts'
import { mineSentences } from './sentences.ts'
import { brought, MAX_BYTES, readWay } from './way.ts'

const A_PAGE = 30

type Mine = Awaited<ReturnType<typeof requireOwnEvidence>>

/** The portfolio of who is signed in. @param provenBy what other rooms saw them do. */
export const newMineSite = (provenBy: ProvenBy): Site =>
  newSite()
    .get(PORTFOLIO, async (c) => album(c, provenBy))
    .get(`${PORTFOLIO}/ajouter`, async (c) => {
      await requireOwn(c)
      const way = readWay(c.req.query('quoi'))
      return way ? addPage(c, { way, act: newId(), typed: {} }) : choosePage(c)
    })
    .post(`${PORTFOLIO}/ajouter`, add)
    .get(`${PORTFOLIO}/:id{[0-9a-fA-F-]{36}}`, async (c) => one(c, await requireOwnEvidence(c)))
    .post(`${PORTFOLIO}/:id/voix`, tell)
    .get(`${PORTFOLIO}/:id/fichiers/:piece`, file)
    .route('/', changeSite)

async function album(c: Ask, provenBy: ProvenBy): Promise<Response> {
  const { mine } = await requireOwn(c)
  const { db } = c.var
  const after = readAfter(c.req.query('apres'))
  const which = readWhich(c.req.query('voir'))
  const all = await listOwn(db, mine, { after, which, most: A_PAGE + 1 })
  const shown = all.slice(0, A_PAGE)
  const last = all.length > A_PAGE ? shown.at(-1) : undefined
  const proposed = after || which ? [] : await proposedTo(db, { mine, provenBy, now: c.var.now })
  const { count, shown: shownCount } = await countOwn(db, mine)
  return albumPage(c, {
    all: shown,
    count,
    shownCount,
    which,
    shown: await audiencesOfEach(
      db,
      shown.map(({ id }) => id),
    ),
    next: last && { day: last.happenedOn, id: last.id },
    proposed: <Proposed c={c} all={proposed} />,
  })
}

function readAfter(typed = ''): After | undefined {
  const [written = '', id = ''] = typed.split('~')
  const day = asDay(written)
  return day && isId(id) ? { day, id: asId(id) } : undefined
}

async function add(c: Ask): Promise<Response> {
  const added = await addEvidence(c, await requireOwn(c))
  if (!added.ok) return addPage(c, added.given)
  sayNext(c, speak(c, mineSentences).added)
  return goTo(c, `${PORTFOLIO}/${added.id}`)
}

async function one(c: Ask, { mine, evidence }: Mine, errors: SaidFaults = {}): Promise<Response> {
  return onePage(c, { evidence, sight: await sightOf(c.var.db, { mine, evidence, now: c.var.now }), errors })
}

async function tell(c: Ask): Promise<Response> {
  const own = await requireOwnEvidence(c)
  const { evidence } = own
  const say = speak(c, mineSentences)
  const { files } = await readFormWithFiles(c, field.form({}))
  const [sent] = files['file'] ?? []
  if (!sent) return one(c, own, { file: say.errors.nothing })
  const received = await receiveFile(c.var.db, c.var.ground.site.dataDir, {
    content: new Uint8Array(await sent.arrayBuffer()),
    name: sent.name,
    kinds: brought.voix.kinds,
    maxBytes: MAX_BYTES,
    at: c.var.now,
  })
  if (!received.ok) return one(c, own, { file: say.notReceived[received.refusal] })
  const done = await tellOf(c.var.db, { evidence, fileId: asId(received.file.id), at: c.var.now })
  if (!done.ok) return one(c, own, { file: say.errors.gone })
  sayNext(c, say.saidAdded)
  return goTo(c, `${PORTFOLIO}/${evidence.id}`)
}

async function file(c: Ask): Promise<Response> {
  const { evidence } = await requireOwnEvidence(c)
  const id = idIn(c, 'piece')
  const piece = evidence.pieces.find((one) => one.id === id)
  if (!piece) throw notFound()
  return sendPiece(c, piece)
}
