import type { ActionId } from '#actions'
import { idsOf, requireActor, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import { groupsTrainedBy } from '#training'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId } from '../ids.ts'
import { listShown } from '../evidence-store.ts'
import { asShown } from '../shown/door.ts'
import { filmOf } from '../tutorials/door.ts'
import type { LibraryFilm } from './library-film.ts'
import { actionsLearntIn, filmsOfActions, libraryFilms } from './library-store.ts'

/** Where somebody learns today, and where they train: the libraries that they open. */
export type Libraries = { learnt: ActionId[]; trained: ActionId[] }

export const librariesOf = async (db: Db, actor: Actor, now: Date): Promise<Libraries> => ({
  learnt: await actionsLearntIn(db, await idsOf(db, actor.personId), parisDay(now)),
  trained: await actionsTrainedBy(db, actor, now),
})

/** Where somebody trains today. */
export async function actionsTrainedBy(
  db: Db,
  { personId }: Pick<Actor, 'personId'>,
  now: Date,
): Promise<ActionId[]> {
  const groups = await groupsTrainedBy(db, personId, now)
  return [...new Set(groups.map(({ actionId }) => actionId))]
}

export type Shelved = { film: LibraryFilm; evidence: Evidence }

/** A film leaves every library while nobody said who can be recognised in it, or once its person keeps it back. */
async function visible(db: Db, films: readonly LibraryFilm[]): Promise<Shelved[]> {
  const ids = films.map(({ evidenceId }) => evidenceId)
  const all = new Map((await asShown(db, await listShown(db, ids))).map((one) => [one.id, one]))
  return films.flatMap((film) => {
    const evidence = all.get(film.evidenceId)
    return evidence && filmOf(evidence) ? [{ film, evidence }] : []
  })
}

/** The films that were accepted for those who learn there. */
export const acceptedIn = async (db: Db, { learnt, trained }: Libraries): Promise<Shelved[]> =>
  visible(db, await filmsOfActions(db, [...learnt, ...trained], ['accepted']))

/** The films that were offered to those who train there, whatever was answered. */
export const offeredTo = async (db: Db, { trained }: Pick<Libraries, 'trained'>): Promise<Shelved[]> =>
  visible(db, await filmsOfActions(db, trained, ['offered', 'accepted', 'declined']))

/** Somebody who learns or trains in an action. @throws SignInNeeded, or notFound for whoever does neither. */
export async function requireLibraries(c: Ask): Promise<{ actor: Actor; libraries: Libraries }> {
  const actor = requireActor(c)
  const libraries = await librariesOf(c.var.db, actor, c.var.now)
  if (libraries.learnt.length + libraries.trained.length === 0) throw notFound()
  return { actor, libraries }
}

export type OpenFilm = Shelved & { actor: Actor; trains: boolean; learns: boolean }

type Opened = { actor: Actor; libraries: Libraries; ids: readonly EvidenceId[] }

/** Those films: accepted, for who learns there; offered too, for who trains there. What is closed to this person is not among them. */
export async function openLibraryFilms(db: Db, { actor, libraries, ids }: Opened): Promise<OpenFilm[]> {
  const trains = ({ actionId }: LibraryFilm) => libraries.trained.includes(actionId)
  const learns = ({ actionId, state }: LibraryFilm) =>
    libraries.learnt.includes(actionId) && state === 'accepted'
  const films = (await libraryFilms(db, ids)).filter((film) => trains(film) || learns(film))
  return (await visible(db, films)).map((shelved) => ({
    ...shelved,
    actor,
    trains: trains(shelved.film),
    learns: learns(shelved.film),
  }))
}

/** The one of the address. @throws SignInNeeded, or notFound. */
export async function requireLibraryFilm(c: Ask): Promise<OpenFilm> {
  const { actor, libraries } = await requireLibraries(c)
  const [open] = await openLibraryFilms(c.var.db, { actor, libraries, ids: [idIn(c)] })
  if (!open) throw notFound()
  return open
}
