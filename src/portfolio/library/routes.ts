import { field, goTo, idIn, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { requireOwn } from '../access.ts'
import { sendPiece } from '../send-piece.ts'
import { filmOf, sendCaptions, sendPaper, sendStepPicture, tutorialOf } from '../tutorials/door.ts'
import { filmPage } from './film-page.tsx'
import { OFFERED } from './library-answer.tsx'
import { answers, says } from './library-film.ts'
import { LIBRARY, libraryPage } from './library-page.tsx'
import { keepTutorial, letTutorialGo } from './keep-tutorial.ts'
import { keptBy } from './kept-store.ts'
import { answerFilm } from './offer-film.ts'
import { offeredPage } from './offered-page.tsx'
import { textsOf } from './library-store.ts'
import {
  acceptedIn,
  offeredTo,
  requireLibraries,
  requireLibraryFilm,
  type OpenFilm,
  type Shelved,
} from './open-library.ts'
import { ownLibrarySite } from './own-routes.ts'
import { librarySentences } from './sentences.ts'

/** The films that trainees let the next groups of their action see: found, watched, printed; accepted by who trains there. */
export const librarySite = newSite()
  .get(LIBRARY, list)
  .get(`${LIBRARY}/:id`, async (c) => watch(c, await requireLibraryFilm(c)))
  .post(`${LIBRARY}/:id/garder`, keep)
  .get(`${LIBRARY}/:id/fichiers/:piece`, file)
  .get(`${LIBRARY}/:id/sous-titres.vtt`, async (c) => sendCaptions(c, (await requireLibraryFilm(c)).evidence))
  .get(`${LIBRARY}/:id/etapes/:step/image`, async (c) =>
    sendStepPicture(c, (await requireLibraryFilm(c)).evidence),
  )
  .get(`${LIBRARY}/:id/fiche.pdf`, paper)
  .get(OFFERED, async (c) => offeredPage(c, await offered(c)))
  .post(`${OFFERED}/:id`, answer)
  .route('/', ownLibrarySite)

async function list(c: Ask): Promise<Response> {
  const { libraries } = await requireLibraries(c)
  const all = await acceptedIn(c.var.db, libraries)
  const asked = (c.req.query('q') ?? '').trim().slice(0, 80)
  const found = asked ? await saying(c.var.db, all, asked) : all
  return libraryPage(c, { all: found, asked, count: all.length })
}

async function saying(db: Db, all: readonly Shelved[], asked: string): Promise<Shelved[]> {
  const texts = await textsOf(
    db,
    all.map(({ evidence }) => evidence.id),
  )
  return all.filter(({ evidence }) => says(texts.get(evidence.id) ?? '', asked))
}

async function watch(c: Ask, open: OpenFilm, error?: string): Promise<Response> {
  const { db } = c.var
  const { id } = open.evidence
  const kept = await keptBy(db, await idsOf(db, open.actor.personId))
  return filmPage(c, open, {
    tutorial: await tutorialOf(db, id),
    isKept: kept.some((one) => one.id === id),
    ...(error ? { error } : {}),
  })
}

const keepForm = field.form({ keep: field.oneOf(['yes', 'no']) })

async function keep(c: Ask): Promise<Response> {
  const open = await requireLibraryFilm(c)
  const form = await readForm(c, keepForm)
  const film = filmOf(open.evidence)
  if (!open.learns || !form.ok || !film) throw notFound()
  const { db, now } = c.var
  const own = await requireOwn(c)
  const { id } = open.evidence
  if (form.value.keep === 'no') await letTutorialGo(db, own, id)
  else {
    const kept = await keepTutorial(db, own, { id, filmFileId: film.fileId, at: now })
    if (!kept.ok) return watch(c, open, speak(c, librarySentences).tooMuch)
  }
  return goTo(c, `${LIBRARY}/${id}`)
}

/** Only the film is of the library: what else its person put beside it is theirs. */
async function file(c: Ask): Promise<Response> {
  const film = filmOf((await requireLibraryFilm(c)).evidence)
  if (!film || film.id !== idIn(c, 'piece')) throw notFound()
  return sendPiece(c, film)
}

async function paper(c: Ask): Promise<Response> {
  const { evidence } = await requireLibraryFilm(c)
  const open = speak(c, librarySentences).paperOpen
  const { steps } = await tutorialOf(c.var.db, evidence.id)
  return sendPaper(c, evidence, { steps, at: `${LIBRARY}/${evidence.id}`, open })
}

async function offered(c: Ask) {
  const { libraries } = await requireLibraries(c)
  if (libraries.trained.length === 0) throw notFound()
  return offeredTo(c.var.db, libraries)
}

const answerForm = field.form({ answer: field.oneOf(answers) })

async function answer(c: Ask): Promise<Response> {
  const { film, trains, actor } = await requireLibraryFilm(c)
  const form = await readForm(c, answerForm)
  if (!trains || !form.ok) throw notFound()
  const { answer: given } = form.value
  await answerFilm(c.var.db, { film, answer: given, by: actor.personId, at: c.var.now })
  sayNext(
    c,
    given === 'accepted' ? 'Le film est dans la bibliothèque' : 'Le film n’est pas dans la bibliothèque',
  )
  return goTo(c, OFFERED)
}
