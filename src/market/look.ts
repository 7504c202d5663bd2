import type { PictureId } from './ids.ts'

/** What stands on a page for a product or a shop: its own photograph, else a drawing; null where nobody gave one. */
export type Look = { pictureId: PictureId | null; drawing: string | null }

/** The address of that photograph or drawing. */
export const pictureAddress = ({ pictureId, drawing }: Look, fallback: string): string =>
  pictureId ? `/marche/photos/${pictureId}` : `/img/${drawing ?? fallback}.svg`
