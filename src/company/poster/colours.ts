import type { Event } from '../events/door.ts'

/** The grounds of a poster, each with the ink that is read on it. */
export type PosterColours = { ground: string; onGround: string; band: string; onBand: string }

/** A logo may have the colour of these grounds: it stands on a white plate. */
export const hasPlate = (layout: Event['layout']): boolean => layout !== 'paper'

const ink = '#1a2228'
const lion = '#f6c12d'
const white = '#ffffff'

// The materials of the house (platform/ui/css/tokens.css): a poster is read from the other side of a street, 7 to 1 at least.
export const posterColours: Record<Event['layout'], PosterColours> = {
  wall: { ground: '#86311f', onGround: white, band: lion, onBand: ink },
  line: { ground: lion, onGround: ink, band: lion, onBand: ink },
  paper: { ground: '#f0ece4', onGround: ink, band: ink, onBand: white },
}
