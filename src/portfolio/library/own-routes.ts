import { field, goTo, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { answersOf } from '../shown/door.ts'
import { filmOf } from '../tutorials/door.ts'
import { hiddenFilm } from './library-place.tsx'
import { lastActionOf } from './library-store.ts'
import { offerFilm, takeFilmBack } from './offer-film.ts'
import { librarySentences } from './sentences.ts'

/** Its person offers a film to the groups of their action, or takes it back. */
export const ownLibrarySite = newSite().post(`${PORTFOLIO}/:id/bibliotheque`, choose)

const choiceForm = field.form({ give: field.oneOf(['yes', 'no']) })

async function choose(c: Ask): Promise<Response> {
  const { evidence, mine } = await requireOwnEvidence(c)
  const film = filmOf(evidence)
  const form = await readForm(c, choiceForm)
  if (!film || !form.ok) throw notFound()
  const { db, now } = c.var
  const say = speak(c, librarySentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  if (form.value.give === 'no') {
    await takeFilmBack(db, evidence.id)
    sayNext(c, say.saidBack)
    return goTo(c, at)
  }
  const actionId = await lastActionOf(db, mine)
  if (!actionId) throw notFound()
  await offerFilm(db, { evidenceId: evidence.id, actionId, at: now })
  const hidden = hiddenFilm(film, await answersOf(db, [evidence]))
  sayNext(c, hidden ? (hidden.isKeptBack ? say.hidden : say.whoFirst) : say.saidGiven)
  return goTo(c, hidden && !hidden.isKeptBack ? `${at}/image/${film.id}` : at)
}
