import { newId } from '#platform/id'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import type { Evidence } from '../evidence.ts'
import type { StepId } from '../ids.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { readCaptions, typedLines } from './captions-form.ts'
import { addStep, dropStep, keepCaptions } from './make-tutorial.ts'
import { renderSteps } from './render-steps.ts'
import { tutorialSentences } from './sentences.ts'
import { stepsPage } from './steps-page.tsx'
import { tutorialOf } from './tutorial-store.ts'
import { filmOf, readTime, writeVtt } from './tutorial.ts'

/** A film becomes a tutorial: its steps, the words under it, its sheet. For its person. */
export const tutorialSite = newSite()
  .get(`${PORTFOLIO}/:id/etapes`, async (c) => show(c))
  .post(`${PORTFOLIO}/:id/etapes`, pose)
  .post(`${PORTFOLIO}/:id/etapes/:step/enlever`, remove)
  .post(`${PORTFOLIO}/:id/sous-titres`, write)
  .get(`${PORTFOLIO}/:id/sous-titres.vtt`, captions)
  .get(`${PORTFOLIO}/:id/fiche.pdf`, paper)

async function requireFilm(c: Ask): Promise<Evidence> {
  const { evidence } = await requireOwnEvidence(c)
  if (!filmOf(evidence)) throw notFound()
  return evidence
}

async function show(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  return stepsPage(c, { evidence, tutorial: await tutorialOf(c.var.db, evidence.id) })
}

const stepForm = field.form({ time: field.optionalText(20), words: field.optionalText(120) })

async function pose(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const say = speak(c, tutorialSentences)
  const form = await readForm(c, stepForm)
  const at_s = readTime(String(form.typed['time'] ?? ''))
  const words = form.ok ? form.value.words : null
  const errors: Record<string, string> = {
    ...(form.ok ? {} : form.errors),
    ...(at_s === undefined ? { time: say.errors.time } : {}),
    ...(form.ok && words === null ? { words: say.errors.words } : {}),
  }
  if (at_s !== undefined && words !== null && Object.keys(errors).length === 0) {
    const added = await addStep(c.var.db, evidence.id, { id: newId(), at_s, words })
    if (added.ok) {
      sayNext(c, say.stepAdded)
      return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
    }
    errors['time'] = say.errors.already
  }
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  return stepsPage(c, { evidence, tutorial, typed: form.typed, errors })
}

async function remove(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  await dropStep(c.var.db, evidence.id, idIn<StepId>(c, 'step'))
  sayNext(c, speak(c, tutorialSentences).stepRemoved)
  return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
}

async function write(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const say = speak(c, tutorialSentences)
  const { typed } = await readForm(c, field.form({}))
  const lines = typedLines(typed)
  const read = readCaptions(lines, say)
  if (!read.ok) {
    const tutorial = await tutorialOf(c.var.db, evidence.id)
    return stepsPage(c, { evidence, tutorial, lines, errors: read.errors })
  }
  await keepCaptions(c.var.db, evidence.id, read.captions)
  sayNext(c, say.wordsKept)
  return goTo(c, `${PORTFOLIO}/${evidence.id}/etapes`)
}

async function captions(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  const headers = { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'private, no-store' }
  return c.body(writeVtt(tutorial.captions), 200, headers)
}

async function paper(c: Ask): Promise<Response> {
  const evidence = await requireFilm(c)
  const { steps } = await tutorialOf(c.var.db, evidence.id)
  if (steps.length === 0) throw notFound()
  const { ground, now } = c.var
  const url = `${ground.site.url}${PORTFOLIO}/${evidence.id}`
  const bytes = await renderSteps({ evidence, steps, url, say: speak(c, tutorialSentences), at: now })
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="etapes.pdf"',
    'cache-control': 'private, no-store',
  })
}
