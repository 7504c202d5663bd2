import type { Point } from '../order.ts'

/** Farther than this from the hub, in degrees, it is a mistake: a bike does not go there. */
const FAR_DEGREES = 0.5

export const isFar = (point: Point, hub: Point): boolean =>
  Math.max(Math.abs(point.latitude - hub.latitude), Math.abs(point.longitude - hub.longitude)) > FAR_DEGREES

/** What is said of an address where `isFar`. */
export const FAR_ADDRESS = 'Cette adresse est trop loin du dépôt pour un vélo.'

/** What is said of a point where `isFar`. */
export const FAR_POINT = 'Ce point est trop loin du dépôt pour un vélo.'
