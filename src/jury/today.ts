import { organisationsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { decisionLines } from './deliberation/decision-store.ts'
import { isJuryTime } from './seat.ts'
import { juriesFacing, juriesSeating, juriesToAttest } from './jury-lists-store.ts'
import { jurorsOf } from './juror-store.ts'
import { yetToSign } from './minutes/minutes.ts'
import { signaturesOf } from './minutes/store.ts'
import { whenOf, type Jury } from './jury.ts'

const SOON_DAYS = 30

/** What the juries where somebody sits, or before which they pass, ask of them today. */
export async function juryToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const cards: Card[] = []
  for (const jury of await juriesSeating(db, actor.personId))
    cards.push(...(await seatedCard(db, actor, jury, now)))
  for (const jury of await juriesFacing(db, actor.personId)) cards.push(...facingCard(jury, now))
  return [...cards, ...(await inChargeCards(db, actor))]
}

/** To the person in charge: every juror has signed, and somebody has no attestation. */
async function inChargeCards(db: Db, actor: Actor): Promise<Card[]> {
  const led = organisationsOf(actor, 'direction')
  if (led.length === 0) return []
  return (await juriesToAttest(db, led)).map((jury) => ({
    title: 'Des attestations sont à émettre',
    text: whenOf(jury),
    href: `/certification/jury/${jury.id}/attestations`,
    kind: 'do',
  }))
}

/** So long after its day, a jury that nobody opened was not held: nobody is asked about it any more. */
const LATE_DAYS = 60

async function seatedCard(db: Db, actor: Actor, jury: Jury, now: Date): Promise<Card[]> {
  const href = `/certification/jury/${jury.id}`
  if (jury.stage === 'closed') {
    const [jurors, lines] = [await jurorsOf(db, jury.id), await decisionLines(db, jury.id)]
    const waited = yetToSign(jurors, await signaturesOf(db, jury.id), lines)
    const title = 'Un procès-verbal attend votre signature'
    return waited.every((one) => one.personId !== actor.personId)
      ? []
      : [{ title, text: whenOf(jury), href: `${href}/proces-verbal`, kind: 'do' }]
  }
  if (isJuryTime(jury, now)) return [await openCard(db, actor, jury)]
  if (jury.heldOn < addDays(parisDay(now), -LATE_DAYS)) return []
  if (jury.heldOn < parisDay(now)) return lateCard(jury, await presidesAt(db, actor, jury))
  return isSoon(jury, now) ? [{ title: nameOf(jury), text: whenOf(jury), href, kind: 'look' }] : []
}

/** What comes next at a jury whose days are open: to mark, then to open, to decide; a member who has finished waits for who presides. */
async function openCard(db: Db, actor: Actor, jury: Jury): Promise<Card> {
  const jurors = await jurorsOf(db, jury.id)
  const own = jurors.find((one) => one.personId === actor.personId)
  const [name, text, at] = [nameOf(jury), whenOf(jury), `/certification/jury/${jury.id}`]
  const deliberation = { text, href: `${at}/deliberation` }
  if (own?.part === 'president' && jury.stage !== 'planned')
    return { title: `${name} : décider`, ...deliberation, kind: 'do' }
  if (jury.stage !== 'planned')
    return { title: `${name} : la délibération est ouverte`, ...deliberation, kind: 'look' }
  if (!own?.finishedAt) return { title: `${name} : noter`, text, href: at, kind: 'do' }
  if (own.part === 'president' && jurors.every((one) => one.finishedAt))
    return { title: `${name} : ouvrir la délibération`, ...deliberation, kind: 'do' }
  return { title: `${name} : vous avez fini de noter`, text, href: at, kind: 'look' }
}

/** Past its days nobody marks any more: whoever presides has still to open, to decide, to close. */
function lateCard(jury: Jury, presides: boolean): Card[] {
  const title = `${nameOf(jury)} : ${jury.stage === 'planned' ? 'ouvrir la délibération' : 'décider'}`
  const href = `/certification/jury/${jury.id}/deliberation`
  return presides ? [{ title, text: whenOf(jury), href, kind: 'do' }] : []
}

const presidesAt = async (db: Db, actor: Actor, jury: Jury): Promise<boolean> =>
  (await jurorsOf(db, jury.id)).some((one) => one.part === 'president' && one.personId === actor.personId)

function facingCard(jury: Jury, now: Date): Card[] {
  const href = '/certification/mon-jury'
  if (jury.stage === 'closed')
    return parisDay(jury.closedAt) >= addDays(parisDay(now), -SOON_DAYS)
      ? [{ title: `${nameOf(jury)} : votre résultat`, href, kind: 'look' }]
      : []
  return isSoon(jury, now) ? [{ title: nameOf(jury), text: whenOf(jury), href, kind: 'look' }] : []
}

const nameOf = (jury: Jury) => (jury.kind === 'jury' ? 'Jury' : 'Jury blanc')

const isSoon = (jury: Jury, now: Date) =>
  jury.heldOn >= parisDay(now) && jury.heldOn <= addDays(parisDay(now), SOON_DAYS)
