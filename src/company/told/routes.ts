import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { everyMemberOf, type Inside } from '../access.ts'
import { COMPANY, companyAddress, namedIn } from '../company.ts'
import { findEvent, type Balance, type Event } from '../events/door.ts'
import { type RefusedForm, speakInside } from '../screen/door.ts'
import { toldPage } from './page.tsx'
import { toldSentences } from './sentences.ts'
import { acceptRow, proposeRow, toldOf, withdrawRow } from './store.ts'
import { wordsOf } from './told.ts'

const HERE = `${COMPANY}/evenements/:event/bulletin`

/** What an event gave, proposed to the bulletin. */
export const toldSite = newSite()
  .get(HERE, async (c) => show(c, await findHeld(c)))
  .post(HERE, propose)
  .post(`${HERE}/retirer`, withdraw)

type Held = { inside: Inside; event: Event; balance: Balance }

/** @throws notFound until the day has its balance. */
async function findHeld(c: Ask): Promise<Held> {
  const { inside, event } = await findEvent(c)
  if (!event.balance) throw notFound()
  return { inside, event, balance: event.balance }
}

const show = async (c: Ask, { inside, event, balance }: Held, refused: RefusedForm = {}): Promise<Response> =>
  toldPage(c, inside, {
    event,
    told: await toldOf(c.var.db, event.id),
    suggested: wordsOf(event, balance),
    ...refused,
  })

/** A trainee proposes; what who trains them sends is accepted too. */
async function propose(c: Ask): Promise<Response> {
  const held = await findHeld(c)
  const { actor, company, seat } = held.inside
  const { say, common } = speakInside(c, held.inside, toldSentences)
  const form = await readForm(c, field.form({ words: field.text(2000, say.wordsMissing) }))
  if (!form.ok) return show(c, held, { errors: form.errors, typed: form.typed })
  const { words } = form.value
  const { db, now } = c.var
  const name = namedIn(words, await everyMemberOf(db, company.groupId))
  if (name) return show(c, held, { errors: { words: common.named(name) }, typed: form.typed })
  const stands = await db.transaction(async (tx) => {
    const isKept = await proposeRow(tx, held.event.id, words, actor.personId, now)
    if (isKept && seat === 'trains') await acceptRow(tx, held.event.id, actor.personId, now)
    return isKept ? undefined : await toldOf(tx, held.event.id)
  })
  // the same text, sent again, is kept; another was accepted while this one was written
  if (stands && stands.words !== words)
    return show(c, held, { errors: { words: say.notKept }, typed: form.typed })
  sayNext(c, seat === 'trains' || stands ? say.accepted : say.proposed)
  return goTo(c, hereOf(held))
}

async function withdraw(c: Ask): Promise<Response> {
  const held = await findHeld(c)
  const { db, now } = c.var
  await db.transaction((tx) => withdrawRow(tx, held.event.id, held.inside.actor.personId, now))
  sayNext(c, speakInside(c, held.inside, toldSentences).say.withdrawn)
  return goTo(c, hereOf(held))
}

const hereOf = ({ inside, event }: Held): string =>
  companyAddress(inside.company.id, `/evenements/${event.id}/bulletin`)
