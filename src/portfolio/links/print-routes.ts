import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { field, goTo, isId, newSite, notFound, readForm, speak, type Ask } from '#platform/web'
import { requireOwn, type Own } from '../access.ts'
import { readCard, renderCard } from '../card/door.ts'
import type { Evidence } from '../evidence.ts'
import { ownEvidence } from '../evidence-store.ts'
import type { EvidenceId, LinkId } from '../ids.ts'
import { usualEnd } from '../link.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { asShown } from '../shown/door.ts'
import { filmOf, hasSteps, sendPaper } from '../tutorials/door.ts'
import { LINKS } from './list-page.tsx'
import { makeLink } from './make-link.ts'
import { addressOf } from './secret.ts'
import { linkSentences } from './sentences.ts'

/** A paper with a code that opens for whom it is given to: one press makes the link that its code leads to, which ends as any other. */
export const printedLinkSite = newSite().post(`${LINKS}/papier`, print)

const printForm = field.form({ act: field.id(), evidence: field.optionalText(40) })

async function print(c: Ask): Promise<Response> {
  const own = await requireOwn(c)
  const form = await readForm(c, printForm)
  if (!form.ok) throw notFound()
  const { act, evidence } = form.value
  return evidence === null ? printCard(c, own, asId(act)) : printSteps(c, own, { id: asId(act), evidence })
}

async function printCard(c: Ask, own: Own, id: LinkId): Promise<Response> {
  const { db, now, ground } = c.var
  const card = await readCard(db, { mine: own.mine, url: ground.site.url, now })
  if (!card) throw notFound()
  const forWhom = speak(c, linkSentences).onCard
  const secret = await secretOf(c, own, { id, forWhom, showsCard: true, evidenceIds: [] })
  const address = addressOf(ground.site.url, secret)
  const pdf = await renderCard({ db, dataDir: ground.site.dataDir }, card, { address, at: now })
  return c.body(Uint8Array.from(pdf), 200, {
    'cache-control': 'private, no-store',
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="ma-carte.pdf"',
  })
}

async function printSteps(
  c: Ask,
  own: Own,
  { id, evidence: asked }: { id: LinkId; evidence: string },
): Promise<Response> {
  const { db } = c.var
  const evidence = isId(asked) ? await ownEvidence(db, own.mine, asId<EvidenceId>(asked)) : undefined
  const film = evidence && filmOf(evidence)
  if (!evidence || !film || !(await hasSteps(db, evidence.id))) throw notFound()
  // its code would open nothing while it is not known who can be recognised there
  if (!(await isFilmShown(c, evidence))) return goTo(c, `${PORTFOLIO}/${evidence.id}/image/${film.id}`)
  const say = speak(c, linkSentences)
  const forWhom = say.onSheet(evidence.title.slice(0, 100))
  const secret = await secretOf(c, own, { id, forWhom, showsCard: false, evidenceIds: [evidence.id] })
  return sendPaper(c, evidence, { at: `/portfolio/lien/${secret}/${evidence.id}/film`, open: say.sheetOpens })
}

async function isFilmShown(c: Ask, evidence: Evidence): Promise<boolean> {
  const [shown] = await asShown(c.var.db, [evidence])
  return shown !== undefined && filmOf(shown) !== undefined
}

type Wanted = { id: LinkId; forWhom: string; showsCard: boolean; evidenceIds: readonly EvidenceId[] }

async function secretOf(c: Ask, { actor }: Own, wanted: Wanted): Promise<string> {
  const { db, now } = c.var
  const until = usualEnd(parisDay(now))
  const link = { ...wanted, personId: actor.personId, untilDay: until, madeAt: now }
  const made = await makeLink(db, link)
  if (!made.ok) throw notFound()
  return made.secret
}
