import { asset } from '#platform/ui'
import type { Photo } from '../photo.ts'

/** Where a page finds it: a drawing is ours, a photograph is asked for each time. */
export const photoAddress = ({ id, picture }: Pick<Photo, 'id' | 'picture'>): string =>
  'drawing' in picture ? asset(`img/${picture.drawing}.svg`) : `/bulletin/photos/${id}`
