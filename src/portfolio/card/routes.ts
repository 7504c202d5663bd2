import { readPerson } from '#people'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { namedIn, requireOwn, type Own } from '../access.ts'
import { listOffered } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { sayingIn } from '../say-origin.ts'
import { peopleAround } from '../shown/door.ts'
import { isReached, MOST_PROOFS } from './card.ts'
import { readWritten, saveWritten } from './card-store.ts'
import { CARD, cardPage, writeCardPage } from './pages.tsx'
import { callsOf, readCard } from './read-card.ts'
import { sendCard } from './send-card.ts'
import { cardSentences } from './sentences.ts'

/** The card of who is signed in: one page that an employer reads in a minute. */
export const cardSite = newSite()
  .get(CARD, async (c) => cardPage(c, await cardIn(c)))
  .get(`${CARD}.pdf`, paper)
  .get(`${CARD}/changer`, async (c) => {
    const own = await requireOwn(c)
    const written = await readWritten(c.var.db, own.mine)
    const { canDo = '', proofIds = [], callId = null, showsPhone = false } = written ?? {}
    const typed = { canDo, proofs: [...proofIds], call: callId ?? '', phone: showsPhone ? 'oui' : '' }
    return writeCardPage(c, { ...(await offeredTo(c, own, proofIds)), typed })
  })
  .post(`${CARD}/changer`, write)

const cardIn = async (c: Ask) =>
  readCard(c.var.db, {
    mine: (await requireOwn(c)).mine,
    say: sayingIn(c),
    url: c.var.ground.site.url,
    now: c.var.now,
  })

async function paper(c: Ask): Promise<Response> {
  const card = await cardIn(c)
  if (!card) throw notFound()
  return sendCard(c, card, null)
}

async function offeredTo(c: Ask, { actor, mine }: Own, chosen: readonly EvidenceId[]) {
  const { db, now } = c.var
  const around = await peopleAround(db, mine, parisDay(now))
  return {
    offered: await listOffered(db, mine, chosen),
    around: (await callsOf(db, around)).map((one) => ({ ...one, isReached: isReached(one) })),
    hasPhone: Boolean((await readPerson(db, actor.personId))?.phone),
  }
}

const writeForm = field.form({
  canDo: field.optionalText(300),
  proofs: field.texts(),
  call: field.optionalText(40),
  phone: field.ticked(),
})

async function write(c: Ask): Promise<Response> {
  const own = await requireOwn(c)
  const say = speak(c, cardSentences)
  const form = await readForm(c, writeForm)
  const offers = await offeredTo(c, own, namedIn(form.typed['proofs']))
  const again = (errors: Record<string, string>) => writeCardPage(c, { ...offers, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const { canDo, proofs, call, phone } = form.value
  const proofIds = offers.offered.flatMap(({ id }) => (proofs.includes(id) ? [id] : []))
  const callId = offers.around.find((one) => one.personId === call)?.personId ?? null
  const errors = {
    ...(canDo === null ? { canDo: say.errors.canDo } : {}),
    ...(proofIds.length > MOST_PROOFS ? { 'proofs[]': say.errors.many } : {}),
  }
  if (canDo === null || Object.keys(errors).length > 0) return again(errors)
  await c.var.db.transaction((tx) =>
    saveWritten(tx, asId(own.actor.personId), { canDo, proofIds, callId, showsPhone: phone }, c.var.now),
  )
  sayNext(c, say.kept)
  return goTo(c, CARD)
}
