import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { field, goTo, isId, newSite, notFound, readForm, speak, type Ask } from '#platform/web'
import { requireOwn, type Own } from '../access.ts'
import { readCard, sendCard } from '../card/door.ts'
import type { Evidence } from '../evidence.ts'
import { ownEvidence } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { usualEnd } from '../link.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { sayingIn } from '../say-origin.ts'
import { addressOf, isSecret } from '../secret.ts'
import { asShown } from '../shown/door.ts'
import { filmOf, sendPaper, tutorialOf } from '../tutorials/door.ts'
import { LINKS } from './list-page.tsx'
import { makePaperLink, paperLinkId } from './make-link.ts'
import { linkSentences } from './sentences.ts'

/** A paper with a code that opens for whom it is given to: one press makes the link that its code leads to, which ends as any other. */
export const printedLinkSite = newSite().post(`${LINKS}/papier`, print)

const printForm = field.form({ secret: field.text(60), evidence: field.optionalText(40) })

async function print(c: Ask): Promise<Response> {
  const own = await requireOwn(c)
  const form = await readForm(c, printForm)
  if (!form.ok || !isSecret(form.value.secret)) throw notFound()
  const { secret, evidence } = form.value
  return evidence === null ? printCard(c, own, secret) : printSteps(c, own, { secret, asked: evidence })
}

async function printCard(c: Ask, own: Own, secret: string): Promise<Response> {
  const { db, now, ground } = c.var
  const card = await readCard(db, { mine: own.mine, say: sayingIn(c), url: ground.site.url, now })
  if (!card) throw notFound()
  const wanted = { forWhom: speak(c, linkSentences).onCard, showsCard: true, evidenceIds: [] }
  return (
    (await endedLink(c, own, { secret, wanted })) ?? sendCard(c, card, addressOf(ground.site.url, secret))
  )
}

async function printSteps(
  c: Ask,
  own: Own,
  { secret, asked }: { secret: string; asked: string },
): Promise<Response> {
  const { db } = c.var
  const evidence = isId(asked) ? await ownEvidence(db, own.mine, asId<EvidenceId>(asked)) : undefined
  const film = evidence && filmOf(evidence)
  if (!film) throw notFound()
  const { steps } = await tutorialOf(db, evidence.id)
  if (steps.length === 0) throw notFound()
  // its code would open nothing while it is not known who can be recognised there
  if (!(await isFilmShown(c, evidence))) return goTo(c, `${PORTFOLIO}/${evidence.id}/image/${film.id}`)
  const say = speak(c, linkSentences)
  const forWhom = say.onSheet(evidence.title.slice(0, 100))
  const wanted = { forWhom, showsCard: false, evidenceIds: [evidence.id] }
  const at = `${addressOf('', secret)}/${evidence.id}/film`
  return (
    (await endedLink(c, own, { secret, wanted })) ??
    sendPaper(c, evidence, { steps, at, open: say.sheetOpens })
  )
}

async function isFilmShown(c: Ask, evidence: Evidence): Promise<boolean> {
  const [shown] = await asShown(c.var.db, [evidence])
  return shown !== undefined && filmOf(shown) !== undefined
}

type Wanted = { forWhom: string; showsCard: boolean; evidenceIds: readonly EvidenceId[] }

/** Makes the link of a paper, once. What is answered in its place where its code opens nothing any more: the page that says why. */
async function endedLink(
  c: Ask,
  { actor }: Own,
  { secret, wanted }: { secret: string; wanted: Wanted },
): Promise<Response | undefined> {
  const { db, now } = c.var
  const today = parisDay(now)
  const link = { ...wanted, personId: actor.personId, untilDay: usualEnd(today), madeAt: now }
  const made = await makePaperLink(db, { link, secret, today })
  if (made.ok) return undefined
  if (made.refusal === 'somebody else’s') throw notFound()
  return goTo(c, `${LINKS}/${paperLinkId(secret)}`)
}
