import { requireActor, type Actor, type PersonId, type ReadingReason } from '#people'
import { idIn, notFound, type Ask, type PageWords } from '#platform/web'
import { readGrid } from './grid-store.ts'
import type { Grid } from './grid.ts'
import { openJuryFiles } from './open-files.ts'
import { seatAt } from './find-seat.ts'
import { follows, knowsCandidates, readsResults, type Seat } from './seat.ts'

export type SeatedAsk = { actor: Actor; seat: Seat; grid: Grid }

/** Who asks and where they sit at the jury of the address. @throws notFound for who has no seat there. */
export async function seatedIn(c: Ask): Promise<SeatedAsk> {
  const actor = requireActor(c)
  const seat = await seatAt(c.var.db, actor, idIn(c, 'id'), c.var.now)
  const grid = seat && (await readGrid(c.var.db, seat.jury.gridId))
  if (!seat || !grid) throw notFound()
  return { actor, seat, grid }
}

/** Leaves in the file of each of these people the line of who reads the page. @throws notFound when one of them stays closed. */
export const leaveLines = (
  c: Ask,
  { actor, seat }: Pick<SeatedAsk, 'actor' | 'seat'>,
  people: readonly { personId: PersonId }[],
  why: ReadingReason,
): Promise<void> =>
  openJuryFiles(c.var.db, {
    actor,
    seat,
    personIds: people.map((one) => one.personId),
    why,
    now: c.var.now,
  })

/** The bars of every page of a jury. */
export function juryWords(c: Ask, seat: Seat, title: string): PageWords {
  const { jury } = seat
  const home = `/certification/jury/${jury.id}`
  const items = [
    { href: home, label: 'Candidats', shown: knowsCandidates(seat) },
    { href: `${home}/deliberation`, label: 'Délibération', shown: follows(seat) },
    { href: `${home}/proces-verbal`, label: 'Procès-verbal', shown: readsResults(seat) },
    {
      href: `${home}/attestations`,
      label: 'Attestations',
      shown: readsResults(seat) && jury.kind === 'jury',
    },
  ]
  const nav = items
    .filter((item) => item.shown)
    .map(({ href, label }) => ({ href, label, current: c.req.path === href }))
  return {
    title,
    room: 'jury',
    density: 'bureau',
    space: jury.kind === 'jury' ? 'Jury' : 'Jury blanc',
    nav,
  }
}
