import { receiveSent } from '#platform/files'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readFormOrTyped,
  sayNext,
  speak,
  type Ask,
} from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import { answersTo, hearAnswer } from '../answers/door.ts'
import { ownCriteria } from '../criteria/door.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { sendPiece } from '../send-piece.ts'
import { sightOf } from '../shown/door.ts'
import { tellOf } from './keep-evidence.ts'
import { onePage } from './one-page.tsx'
import type { SaidFaults } from './said-form.ts'
import { mineSentences } from './sentences.ts'
import { brought, MAX_BYTES } from './way.ts'

/** One evidence, for its person. The pattern is an id: other pages of the room stand beside. */
export const oneSite = newSite()
  .get(`${PORTFOLIO}/:id{[0-9a-fA-F-]{36}}`, async (c) => one(c, await requireOwnEvidence(c)))
  .post(`${PORTFOLIO}/:id/voix`, tell)
  .get(`${PORTFOLIO}/:id/fichiers/:piece`, file)
  .get(`${PORTFOLIO}/:id/reponses/:answer`, async (c) =>
    hearAnswer(c, (await requireOwnEvidence(c)).evidence.id),
  )

async function one(
  c: Ask,
  own: Awaited<ReturnType<typeof requireOwnEvidence>>,
  errors: SaidFaults = {},
): Promise<Response> {
  const { db, now } = c.var
  const { evidence, mine } = own
  const standings = await ownCriteria(db, own, now)
  const sight = await sightOf(db, { mine, evidence, now })
  return onePage(c, { evidence, standings, sight, answers: await answersTo(db, evidence.id) }, errors)
}

async function tell(c: Ask): Promise<Response> {
  const own = await requireOwnEvidence(c)
  const { evidence } = own
  const say = speak(c, mineSentences)
  const { files, isTooHeavy } = await readFormOrTyped(c, field.form({}))
  if (isTooHeavy) return one(c, own, { file: say.notReceived['too large'] })
  const [sent] = files['file'] ?? []
  if (!sent) return one(c, own, { file: say.errors.nothing })
  const { db, ground, now } = c.var
  const wish = { kinds: brought.voix.kinds, maxBytes: MAX_BYTES, at: now }
  const received = await receiveSent(db, ground.site.dataDir, sent, wish)
  if (!received.ok) return one(c, own, { file: say.notReceived[received.refusal] })
  const done = await tellOf(db, { evidence, fileId: received.file.id, at: now })
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
