import { requireActor } from '#people'
import { goTo, field, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { PORTFOLIO } from '../portfolio.ts'
import type { Evidence } from '../evidence.ts'
import { openPortfolio, trainsThem } from '../shown/door.ts'
import {
  lengthOfFilm,
  readCaptions,
  sendCaptions,
  sendPaper,
  sendStepPicture,
  tutorialOf,
  tutorialSentences,
  typedLines,
  type Line,
  type LineFaults,
} from '../tutorials/door.ts'
import { filmPage } from './film-page.tsx'
import { requireWatched } from './require-watched.ts'
import { proposedWordsSite } from './own-routes.ts'
import { proposeCaptions } from './propose-captions.ts'
import { proposalFor } from './proposal-store.ts'

const AT = `${PORTFOLIO}/personnes/:person/:id`

/** A film step by step, for those to whom its person shows it; the words that who trains them writes under it. */
export const watchedSite = newSite()
  .get(`${AT}/film`, async (c) => show(c, await requireWatched(c)))
  .get(`${AT}/sous-titres.vtt`, async (c) => sendCaptions(c, await requireWatched(c)))
  .get(`${AT}/etapes/:step/image`, async (c) => sendStepPicture(c, await requireWatched(c)))
  .get(`${AT}/fiche.pdf`, paper)
  .post(`${AT}/sous-titres`, write)
  .route('/', proposedWordsSite)

type Again = { lines?: Line[]; errors?: LineFaults }

async function show(c: Ask, evidence: Evidence, again: Again = {}): Promise<Response> {
  const { db } = c.var
  const writes = await trainsThem(c)
  const person = await openPortfolio(c, { code: 'evidence', title: evidence.title })
  const tutorial = await tutorialOf(db, evidence.id)
  const proposal = await proposalFor(db, evidence.id)
  return filmPage(c, { person, evidence, writes, tutorial, proposal, ...again })
}

async function write(c: Ask): Promise<Response> {
  const evidence = await requireWatched(c)
  if (!(await trainsThem(c))) throw notFound()
  const { typed } = await readForm(c, field.form({}))
  const lines = typedLines(typed)
  const say = tutorialSentences.says.fr
  if (lines.length === 0) return show(c, evidence, { errors: { 'words-1': say.errors.words } })
  const read = readCaptions(lines, say, await lengthOfFilm(c.var.db, evidence))
  if (!read.ok) return show(c, evidence, { lines, errors: read.errors })
  const { captions } = read
  const isKept = await proposeCaptions(c.var.db, {
    evidence,
    writtenBy: requireActor(c).personId,
    captions,
    at: c.var.now,
  })
  if (!isKept) throw notFound()
  sayNext(c, 'Les mots sont proposés')
  return goTo(c, `${PORTFOLIO}/personnes/${idIn(c, 'person')}/${evidence.id}/film`)
}

async function paper(c: Ask): Promise<Response> {
  const evidence = await requireWatched(c)
  const at = `${PORTFOLIO}/personnes/${idIn(c, 'person')}/${evidence.id}/film`
  const { steps } = await tutorialOf(c.var.db, evidence.id)
  return sendPaper(c, evidence, { steps, at, open: 'Le film s’ouvre avec le code, pour qui peut le voir.' })
}
