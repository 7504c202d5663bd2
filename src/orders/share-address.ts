import type { ShareId } from '#payments'
import type { LineId } from './ids.ts'

/** Where a shop answers its orders. */
export const SHARES = '/marche/boutique/commandes'
export const shareAddress = (shareId: ShareId, end = ''): string => `${SHARES}/${shareId}${end}`
export const lineAddress = (shareId: ShareId, lineId: LineId, end: string): string =>
  `${SHARES}/${shareId}/lignes/${lineId}/${end}`
