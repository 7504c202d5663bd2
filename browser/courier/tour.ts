import { doneBy, type Letter } from '../offline/outbox.ts'

export const TOUR = '/livraisons/tournee'

export type Stop = { key: string; state: string; kind: string }

/** A round as a page was written of it, and when. */
type Round = { shift: string; served: number; stops: Stop[] }

/** The round that this page shows, put right by what this telephone did since the page was written. */
export type Tour = Round & { root: HTMLElement; here: string }

export function readTour(root: HTMLElement): Tour {
  const { shift = '', here = '', served = '', round = '' } = root.dataset
  const stops = round.split(',').map((one): Stop => {
    const [key = '', state = '', kind = ''] = one.split(' ')
    return { key, state, kind }
  })
  return { root, shift, here, served: Date.parse(served), stops }
}

/** The round that a letter is of: what it says of it, else what its form said. Unknown once a letter from before has left. */
export const shiftOf = ({ note, fields }: Letter): string | undefined => {
  const [, said] = fields.find(([name]) => name === 'shift') ?? []
  return note['shift'] ?? (typeof said === 'string' ? said : undefined)
}

/**
 * What was done on this round. The departure, a shop, the return come back on the next one: there they are still to do. A letter that does not
 * say its round is of today's when it was done today.
 */
const ofRound = ({ shift }: Round, letters: Letter[]): Letter[] =>
  letters.filter((letter) => {
    const its = shiftOf(letter)
    return its === undefined
      ? new Date(doneBy(letter)).toDateString() === new Date().toDateString()
      : its === shift
  })

/** What the page does not know yet: what waits, and what the server kept after it had written the page. */
export const unknownTo = (tour: Round, letters: Letter[]): Letter[] =>
  ofRound(tour, letters).filter(
    ({ state, keptAt = 0, note }) =>
      note['effect'] !== 'none' && (state === 'waiting' || (state === 'kept' && keptAt >= tour.served)),
  )

/** The stops as they are now. */
export function stopsNow(tour: Round, letters: Letter[]): Stop[] {
  const states = new Map(unknownTo(tour, letters).map(({ note }) => [note['stop'], note['effect'] ?? '']))
  return tour.stops.map((stop) => ({ ...stop, state: states.get(stop.key) ?? stop.state }))
}

/** Where to go now: the first stop that waits, then those to try again, then the hub. */
export const nextOf = (stops: Stop[]): Stop | undefined =>
  stops.find(({ state, kind }) => state === 'todo' && kind !== 'home') ??
  stops.find(({ state }) => state === 'again') ??
  stops.find(({ state }) => state === 'todo')

export const addressOf = (stop: Stop | undefined): string => (stop ? `${TOUR}/${stop.key}` : TOUR)
