import { field, goTo, languageOf, newSite, readForm, sayNext, speak, type Ask } from '#platform/web'
import type { Language } from '#platform/languages'
import { asDay, parisInstant, type Day } from '#platform/time'
import { refuse } from '#platform/refusal'
import { putAgain } from '../again/door.ts'
import { goToProvider, sayNotReserved } from '../checkout/door.ts'
import { buyerIn } from '../order.ts'
import { accountSentences, waySentences } from '../words/door.ts'
import { secretIn, weeklyAsked } from './asked.ts'
import { weeklyPage } from './page.tsx'
import { answerWeek, payWeek, type WeekPaid } from './pay-week.ts'
import { readShown } from './read-week.ts'
import { stoppedPage } from './stopped-page.tsx'
import { deleteWeekly } from './store.ts'
import { weeklyAddress, type Weekly } from './weekly.ts'

const PATH = '/chaque-semaine/:secret'

/** A basket of every week, for whoever has its secret address. */
export const weeklySite = newSite()
  .get(PATH, show)
  .post(`${PATH}/payer`, (c) => onWeekly(c, confirm))
  .post(`${PATH}/passer`, (c) => onWeekly(c, (one, day) => answer(c, one, day, 'skipped')))
  .post(`${PATH}/reprendre`, (c) => onWeekly(c, (one, day) => answer(c, one, day, null)))
  .post(`${PATH}/changer`, (c) => onWeekly(c, (one, day) => change(c, one, day)))
  .post(`${PATH}/arreter`, stop)

async function show(c: Ask): Promise<Response> {
  const weekly = await weeklyAsked(c)
  return weekly ? shown(c, weekly) : stoppedPage(c)
}

const shown = async (c: Ask, weekly: Weekly, refused?: string): Promise<Response> =>
  weeklyPage(c, { ...(await readShown(c.var.db, weekly, languageOf(c), c.var.now)), refused })

const form = field.form({ day: field.text(10), total: field.optionalText(9), adult: field.optionalText(3) })

/** What was read of the week that is paid for. */
type Read = { totalCents: number; saysOfAge: boolean }
type Act = (weekly: Weekly, day: Day, read: Read, c: Ask) => Promise<Response>

/** The week that a form is about. */
async function onWeekly(c: Ask, act: Act): Promise<Response> {
  const read = await readForm(c, form)
  const weekly = await weeklyAsked(c)
  if (!weekly) return stoppedPage(c)
  const day = read.ok ? asDay(read.value.day) : undefined
  if (!read.ok || !day) return shown(c, weekly, speak(c, accountSentences).thisWeekGone)
  const { total, adult } = read.value
  return act(weekly, day, { totalCents: Number(total ?? ''), saysOfAge: adult === 'yes' }, c)
}

function sentenceOf(language: Language, paid: Exclude<WeekPaid, { ok: true }>): string {
  const say = accountSentences.says[language]
  const { payment } = waySentences.says[language]
  switch (paid.refusal) {
    case 'answered':
      return say.answered
    case 'no bike fits':
      return say.changeHour(sayNotReserved(language, paid))
    case 'provider silent':
    case 'nothing to pay':
    case 'unknown account':
    case 'asked otherwise':
      return payment[paid.refusal]
    default:
      return sayNotReserved(language, refuse(paid.refusal))
  }
}

async function confirm(weekly: Weekly, day: Day, read: Read, c: Ask): Promise<Response> {
  const { ground, now, db } = c.var
  const say = speak(c, waySentences)
  const { week } = await readShown(db, weekly, languageOf(c), now)
  const slot = week?.slot
  if (week?.turn.day !== day || !slot) return shown(c, weekly, say.hours['slot not offered'])
  const paid = await payWeek(
    ground,
    { weekly: { ...weekly, buyer: buyerIn(languageOf(c), weekly.buyer) }, week, slot, ...read },
    now,
  )
  return paid.ok
    ? goToProvider(c, paid.order, paid.payUrl)
    : shown(c, weekly, sentenceOf(languageOf(c), paid))
}

async function answer(c: Ask, weekly: Weekly, day: Day, said: 'skipped' | null): Promise<Response> {
  await answerWeek(c.var.ground, weekly, { day, answer: said }, c.var.now)
  return goTo(c, weeklyAddress(weekly))
}

/** Into the basket of this browser, where everything may be changed: this week is then that basket's. */
async function change(c: Ask, weekly: Weekly, day: Day): Promise<Response> {
  const { marketId, lines: wanted, mode, buyer, door, clock } = weekly
  const refill = { marketId, wanted, way: { mode, buyer, door }, slotFrom: parisInstant(day, clock) }
  if (!(await putAgain(c, refill))) return shown(c, weekly, speak(c, accountSentences).otherMarket)
  await answerWeek(c.var.ground, weekly, { day, answer: 'changed' }, c.var.now)
  return goTo(c, '/panier')
}

async function stop(c: Ask): Promise<Response> {
  const secret = secretIn(c)
  await c.var.db.transaction((tx) => deleteWeekly(tx, secret))
  sayNext(c, speak(c, accountSentences).stoppedNow)
  return goTo(c, weeklyAddress({ secret }))
}
