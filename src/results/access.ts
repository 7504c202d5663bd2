import { edits, requireActor, steers, type Actor } from '#people'
import { notFound, type Ask, type PageWords } from '#platform/web'

/** The bulletin is the territory's: whoever steers it writes in it, and whom they named an editor. */
export const mayWrite = (actor: Actor | undefined): boolean =>
  actor !== undefined && (steers(actor) || edits(actor))

/** Who is writing. @throws SignInNeeded, or notFound for everybody else. */
export function requireEditor(c: Ask): Actor {
  const actor = requireActor(c)
  if (!mayWrite(actor)) throw notFound()
  return actor
}

/** The frame of the pages where the bulletin is written and approved. */
export const editorWords = (title: string): PageWords => ({
  title,
  room: 'results',
  density: 'bureau',
  space: 'Rédaction',
})
