import type { Event } from '../events/door.ts'

/** The drawing of a poster, among those of the house: ironing has one for each layout. */
export function drawingOf({ layout, picture }: Pick<Event, 'layout' | 'picture'>): string {
  if (layout === 'line') return 'fil'
  if (picture === 'ironing') return layout === 'wall' ? 'pile-brique' : 'linge'
  return picture === 'meal' ? 'soupe' : 'vitre'
}
