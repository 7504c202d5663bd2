import type { Letter } from '../offline/outbox.ts'

export const TOUR = '/livraisons/tournee'

export type Stop = { key: string; state: string; kind: string }

/** The round that this page shows, put right by what this telephone did since the page was written. */
export type Tour = { root: HTMLElement; here: string; served: number; stops: Stop[] }

export function readTour(root: HTMLElement): Tour {
  const { here = '', served = '', round = '' } = root.dataset
  const stops = round.split(',').map((one): Stop => {
    const [key = '', state = '', kind = ''] = one.split(' ')
    return { key, state, kind }
  })
  return { root, here, served: Date.parse(served), stops }
}

/** What the page does not know yet: what waits, and what the server kept after it had written the page. */
export const unknownTo = ({ served }: Tour, letters: Letter[]): Letter[] =>
  letters.filter(
    ({ state, keptAt = 0, note }) =>
      note['effect'] !== 'none' && (state === 'waiting' || (state === 'kept' && keptAt >= served)),
  )

/** The stops as they are now. */
export function stopsNow(tour: Tour, letters: Letter[]): Stop[] {
  const states = new Map(unknownTo(tour, letters).map(({ note }) => [note['stop'], note['effect'] ?? '']))
  return tour.stops.map((stop) => ({ ...stop, state: states.get(stop.key) ?? stop.state }))
}

/** Where to go now: the first stop that waits, then those to try again, then the hub. */
export const nextOf = (stops: Stop[]): Stop | undefined =>
  stops.find(({ state, kind }) => state === 'todo' && kind !== 'home') ??
  stops.find(({ state }) => state === 'again') ??
  stops.find(({ state }) => state === 'todo')

export const addressOf = (stop: Stop | undefined): string => (stop ? `${TOUR}/${stop.key}` : TOUR)
