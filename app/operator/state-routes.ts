import { readPerson, requireSteward, steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { countJobs, failedJobs, retryJob } from '#platform/jobs'
import { countLetters, sendAgain, sendNow, unsentLetters, whyNotSentence, type Letter } from '#platform/mail'
import {
  countTry,
  field,
  goTo,
  newSite,
  notFound,
  problem,
  readForm,
  sayNext,
  type Ask,
  type Card,
} from '#platform/web'
import { examine } from './examine.ts'
import { hush } from './hush.ts'
import { statePage } from './state-page.tsx'

const HERE = '/territoire/etat'

/** What the doctor says, on a screen, for who steers the territory; and what can be mended from there. */
export const stateSite = newSite()
  .get(HERE, async (c) => show(c, requireSteward(c)))
  .post(`${HERE}/essai`, tryLetter)
  .post(`${HERE}/lettre`, resend)
  .post(`${HERE}/tache`, retry)

const MOST = 30
/** A letter that is younger than that is on its way. */
const ON_ITS_WAY_MS = 60_000

async function show(c: Ask, actor: Actor, refused?: string): Promise<Response> {
  const { ground, db, now } = c.var
  const before = new Date(now.getTime() - ON_ITS_WAY_MS)
  return statePage(c, {
    findings: await examine(ground),
    letters: await unsentLetters(db, { before, limit: MOST }),
    jobs: await failedJobs(db, MOST),
    mine: (await wayTo(db, actor))?.recipient,
    refused,
  })
}

/** Where whoever steers the territory is reached: by e-mail first, which is what most letters leave by. */
async function wayTo(db: Db, actor: Actor): Promise<Pick<Letter, 'channel' | 'recipient'> | undefined> {
  const person = await readPerson(db, actor.personId)
  if (person?.email) return { channel: 'email', recipient: person.email }
  return person?.phone ? { channel: 'sms', recipient: person.phone } : undefined
}

async function tryLetter(c: Ask): Promise<Response> {
  const actor = requireSteward(c)
  const { db, now, ground } = c.var
  const way = await wayTo(db, actor)
  if (!way) throw notFound()
  if (
    !(await db.transaction((tx) =>
      countTry(tx, `test-letter:${actor.personId}`, { max: 5, seconds: 900 }, now),
    ))
  )
    return problem(c, 429)
  const body = typo(`Si vous lisez ces mots, les lettres de Beffroi partent : ${ground.site.url}`)
  const outcome = await sendNow(db, ground.carrier, { ...way, subject: 'Lettre d’essai', body }, now)
  if (outcome !== 'sent') return show(c, actor, hush(whyNotSentence(outcome.refused)))
  sayNext(c, typo(`Lettre d’essai envoyée : le serveur l’a acceptée pour ${way.recipient}`))
  return goTo(c, HERE)
}

const which = field.form({
  id: field.text(18).refine((text) => /^\d+$/.test(text), 'Choisissez dans la liste.'),
})

async function resend(c: Ask): Promise<Response> {
  requireSteward(c)
  const form = await readForm(c, which)
  const { db, now } = c.var
  if (!form.ok || !(await db.transaction((tx) => sendAgain(tx, Number(form.value.id), now)))) throw notFound()
  sayNext(c, 'La lettre est remise au départ')
  return goTo(c, HERE)
}

async function retry(c: Ask): Promise<Response> {
  requireSteward(c)
  const form = await readForm(c, which)
  if (!form.ok) throw notFound()
  await c.var.db.transaction((tx) => retryJob(tx, Number(form.value.id)))
  sayNext(c, 'La tâche est essayée de nouveau')
  return goTo(c, HERE)
}

/** To who steers the territory: what did not leave, and what was not done. */
export async function stateToday(db: Db, actor: Actor): Promise<Card[]> {
  if (!steers(actor)) return []
  const [letters, jobs] = [await countLetters(db), await countJobs(db)]
  const card = { title: 'L’état de Beffroi', href: HERE }
  if (letters.failed + jobs.failed === 0)
    return [{ ...card, text: 'Lettres, tâches, sauvegarde, place sur le disque.', kind: 'look' }]
  const said = [
    letters.failed > 0 && 'Des lettres ne sont pas parties.',
    jobs.failed > 0 && 'Des tâches n’ont pas été faites.',
  ]
  return [{ ...card, text: said.filter(Boolean).join(' '), kind: 'do' }]
}
