import { requireActor, type Actor } from '#people'
import { idIn, notFound, type Ask, type PageWords } from '#platform/web'
import { readGrid } from './grid-store.ts'
import type { Grid } from './grid.ts'
import { seatAt, type Seat } from './jury-seat.ts'

export type SeatedAsk = { actor: Actor; seat: Seat; grid: Grid }

/** Who asks and where they sit at the jury of the address. @throws notFound for who has no seat there. */
export async function seatedIn(c: Ask): Promise<SeatedAsk> {
  const actor = requireActor(c)
  const seat = await seatAt(c.var.db, actor, idIn(c, 'id'), c.var.now)
  const grid = seat && (await readGrid(c.var.db, seat.jury.gridId))
  if (!seat || !grid) throw notFound()
  return { actor, seat, grid }
}

/** The bars of every page of a jury. */
export function juryWords(c: Ask, { jury, leads, juror }: Seat, title: string): PageWords {
  const home = `/certification/jury/${jury.id}`
  const items = [
    { href: home, label: 'Candidats', shown: true },
    { href: `${home}/deliberation`, label: 'Délibération', shown: leads || Boolean(juror) },
    {
      href: `${home}/proces-verbal`,
      label: 'Procès-verbal',
      shown: Boolean(jury.closedAt) && (leads || Boolean(juror)),
    },
    {
      href: `${home}/attestations`,
      label: 'Attestations',
      shown: Boolean(jury.closedAt) && jury.kind === 'jury',
    },
  ]
  const nav = items
    .filter((item) => item.shown)
    .map(({ href, label }) => ({ href, label, current: c.req.path === href }))
  return {
    title,
    room: 'certification',
    density: 'bureau',
    space: jury.kind === 'jury' ? 'Jury' : 'Jury blanc',
    nav,
  }
}
