import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { everyMemberOf, type Inside } from '../access.ts'
import { COMPANY, companyAddress, namedIn } from '../company.ts'
import { readPrice } from '../offer.ts'
import { priceFault, speakInside, type InsideWords } from '../screen/door.ts'
import { isSameBalance, readKilos, type Event } from './event.ts'
import { findEvent } from './find-event.ts'
import { holdEvent } from './hold-event.ts'
import { eventPage } from './page.tsx'
import type { EventSentences } from './sentences.fr.ts'
import { eventSentences } from './sentences.ts'
import { showEvent } from './show-event.ts'
import { correctBalance } from './store.ts'

/** What a day gave: kept once, then corrected. */
export const balanceSite = newSite().post(`${COMPANY}/evenements/:event/bilan`, hold)

type Found = { inside: Inside; event: Event }

const refused = async (
  c: Ask,
  found: Found,
  errors: Record<string, string>,
  typed: Typed,
): Promise<Response> => eventPage(c, found.inside, await showEvent(c, found, { errors, typed }))

/** More people than a group welcomes in a day. */
const MOST = 10_000

const balanceForm = ({ say, common, write }: InsideWords & { say: EventSentences }) =>
  field.form({
    came: field.whole(0, MOST, common.fields.whole('0', write.number(MOST))),
    kilos: field.text(12, say.kilosWrong),
    earned: field.text(12, say.priceWrong),
    learnt: field.optionalText(1000),
    again: field.ticked(),
  })

/** The figures that are no whole number, and all that is wrong with them. */
function figuresIn(typed: Typed, words: InsideWords & { say: EventSentences }) {
  const [kilos, earned] = [String(typed['kilos'] ?? ''), String(typed['earned'] ?? '')]
  const ironed_g = readKilos(kilos)
  const fault = priceFault(earned, words.say.priceWrong, words)
  const errors = {
    ...(ironed_g === undefined ? { kilos: words.say.kilosWrong } : {}),
    ...(fault ? { earned: fault } : {}),
  }
  return { ironed_g: ironed_g ?? 0, earnedCents: readPrice(earned) ?? 0, errors }
}

async function hold(c: Ask): Promise<Response> {
  const found = await findEvent(c)
  if (found.event.startsAt > c.var.now) throw notFound()
  const spoken = speakInside(c, found.inside, eventSentences)
  const { say, common } = spoken
  const form = await readForm(c, balanceForm(spoken))
  if (found.event.cancelled) return refused(c, found, { why: say.isHeld }, form.typed)
  const figures = figuresIn(form.typed, spoken)
  const errors = form.ok ? figures.errors : { ...form.errors, ...figures.errors }
  if (!form.ok || Object.keys(errors).length > 0) return refused(c, found, errors, form.typed)
  const { came, learnt, again } = form.value
  const { ironed_g, earnedCents } = figures
  const name =
    found.event.openedAt && namedIn(learnt ?? '', await everyMemberOf(c.var.db, found.inside.company.groupId))
  if (name) return refused(c, found, { learnt: common.named(name) }, form.typed)
  const balance = { came, ironed_g, earnedCents, learnt: learnt ?? '' }
  const isAgain = again && found.event.balance !== null
  const { db, now } = c.var
  if (isAgain) {
    const wasTold = await db.transaction((tx) => correctBalance(tx, found.event.id, balance, now))
    sayNext(c, wasTold ? say.correctedTold : say.corrected)
  } else {
    if (!(await holdEvent(db, found.inside, found.event, balance, now))) {
      // somebody kept theirs first: it stays, and may be corrected
      const kept = await findEvent(c)
      const [name, why] = kept.event.cancelled ? ['why', say.isHeld] : ['came', say.heldAlready]
      if (!isSameBalance(kept.event.balance, balance)) return refused(c, kept, { [name]: why }, form.typed)
    }
    sayNext(c, say.balanceKept)
  }
  return goTo(c, companyAddress(found.inside.company.id, `/evenements/${found.event.id}`))
}
