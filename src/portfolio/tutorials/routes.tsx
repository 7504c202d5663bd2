import { field, goTo, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { linesOfSteps, readCaptions, typedLines } from './captions-form.ts'
import { lengthOfFilm } from './read-length.ts'
import { addStep, keepCaptions } from './make-tutorial.ts'
import { requireFilm } from './require-film.ts'
import { sendCaptions, sendPaper } from './send-tutorial.ts'
import { tutorialSentences } from './sentences.ts'
import { readStep, type StepTyped } from './step-form.ts'
import { stepSite } from './step-routes.ts'
import { stepsPage } from './steps-page.tsx'
import { tutorialOf } from './tutorial-store.ts'

/** A film becomes a tutorial: its steps, the words under it, its sheet. For its person. */
export const tutorialSite = newSite()
  .get(`${PORTFOLIO}/:id/etapes`, async (c) => show(c))
  .post(`${PORTFOLIO}/:id/etapes`, pose)
  .post(`${PORTFOLIO}/:id/sous-titres`, write)
  .get(`${PORTFOLIO}/:id/sous-titres.vtt`, async (c) => sendCaptions(c, await requireFilm(c)))
  .get(`${PORTFOLIO}/:id/fiche.pdf`, paper)
  .route('/', stepSite)

async function show(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  if (tutorial.captions.length > 0) return stepsPage(c, { evidence, tutorial })
  const say = speak(c, tutorialSentences)
  const proposed = linesOfSteps(say, tutorial.steps, await lengthOfFilm(c.var.db, evidence))
  return stepsPage(c, { evidence, tutorial, proposed })
}

async function pose(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const say = speak(c, tutorialSentences)
  const read = await readStep(c, evidence)
  const given = read.ok ? await posed(c, evidence, read) : read.given
  if (given) return stepsPage(c, { evidence, tutorial: await tutorialOf(c.var.db, evidence.id), given })
  sayNext(c, say.stepAdded)
  return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
}

type Read = Extract<Awaited<ReturnType<typeof readStep>>, { ok: true }>

/** The form again when another step begins there. */
async function posed(c: Ask, evidence: Evidence, read: Read): Promise<StepTyped | undefined> {
  const added = await addStep(c.var.db, evidence, { ...read, at: c.var.now })
  if (added.ok) return undefined
  if (added.refusal === 'erased') throw notFound()
  return { ...read.given, errors: { time: speak(c, tutorialSentences).errors.already } }
}

async function write(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const say = speak(c, tutorialSentences)
  const { typed } = await readForm(c, field.form({}))
  const lines = typedLines(typed)
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  const isNone = lines.length === 0
  if (isNone && tutorial.captions.length === 0) {
    await requireFilm(c) // its words may have gone with it meanwhile
    return stepsPage(c, { evidence, tutorial, errors: { 'words-1': say.errors.words } })
  }
  const read = readCaptions(lines, say, await lengthOfFilm(c.var.db, evidence))
  if (!read.ok) return stepsPage(c, { evidence, tutorial, lines, errors: read.errors })
  const kept = await keepCaptions(c.var.db, evidence.id, read.captions)
  if (!kept.ok) throw notFound()
  sayNext(c, isNone ? say.wordsGone : say.wordsKept)
  return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
}

async function paper(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  // its own address opens for its person alone: the code of a link is asked for on the page
  const { steps } = await tutorialOf(c.var.db, evidence.id)
  return sendPaper(c, evidence, { steps, open: speak(c, tutorialSentences).paperOpen })
}
