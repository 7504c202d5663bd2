import type { Ask } from '#platform/web'
import type { Own } from '../access.ts'
import { besidesFilm, filmOf, tutorialsOf } from '../tutorials/door.ts'
import { filmPage } from './film-page.tsx'
import { keptBy } from './kept-store.ts'
import { LIBRARY } from './library-page.tsx'
import { librariesOf, openLibraryFilms } from './open-library.ts'

/** Of the picture of a step, or of a film in 640 points: more than they weigh. */
const A_PICTURE_BYTES = 60_000

type Kept = { pages: [at: string, html: string][]; files: { at: string; bytes: number }[] }

/** The tutorials that somebody keeps on their telephone, and may still see: their pages, and the files of these. */
export async function keptTutorials(c: Ask, { actor, mine }: Own): Promise<Kept> {
  const { db, now } = c.var
  const kept: Kept = { pages: [], files: [] }
  const asked = await keptBy(db, mine)
  if (asked.length === 0) return kept
  const libraries = await librariesOf(db, actor, now)
  const ids = asked.map(({ id }) => id)
  const open = await openLibraryFilms(db, { actor, libraries, ids })
  const tutorials = await tutorialsOf(db, ids)
  for (const { id, bytes } of asked) {
    const opened = open.find(({ evidence }) => evidence.id === id)
    const film = opened?.learns ? filmOf(opened.evidence) : undefined
    if (!opened || !film) continue
    const at = `${LIBRARY}/${id}`
    const tutorial = tutorials(id)
    kept.pages.push([at, await filmPage(c, opened, { tutorial, isKept: true }).text()])
    const src = `${at}/fichiers/${film.id}`
    kept.files.push({ at: src, bytes })
    const pictures = [...(film.pictureFileId ? [`${src}?largeur=640`] : []), ...besidesFilm(at, tutorial)]
    for (const one of pictures) kept.files.push({ at: one, bytes: A_PICTURE_BYTES })
  }
  return kept
}
