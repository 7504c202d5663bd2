import type { Letter } from '../offline/outbox.ts'

/** A letter that carries a film takes minutes on a telephone: whatever else was done leaves before it, and never waits for it. */
export const holdsFilm = ({ fields }: Pick<Letter, 'fields'>): boolean =>
  fields.some(([, value]) => typeof value !== 'string' && value.type.startsWith('video/'))

/** In the order in which they leave: as they were written, films after all the others. */
export const inTheirTurn = (letters: readonly Letter[]): Letter[] => [
  ...letters.filter((one) => !holdsFilm(one)),
  ...letters.filter(holdsFilm),
]
