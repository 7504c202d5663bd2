import type { FileKind } from '#platform/files'
import type { IconName } from '#platform/ui'

/** What somebody brings, as addresses write it. */
export const ways = ['photo', 'voix', 'film', 'mots', 'document', 'lien'] as const
export type Way = (typeof ways)[number]

export const readWay = (typed: string | undefined): Way | undefined => ways.find((one) => one === typed)

type Brought = { icon: IconName; accept?: string; kinds: readonly FileKind[] }

/** How each is drawn, and which files it takes. */
export const brought: Record<Way, Brought> = {
  photo: { icon: 'camera', accept: 'image/jpeg,image/png,image/webp', kinds: ['image'] },
  voix: { icon: 'microphone', accept: 'audio/*,video/mp4', kinds: ['audio', 'video'] },
  film: { icon: 'play', accept: 'video/mp4,video/quicktime,video/webm', kinds: ['video'] },
  mots: { icon: 'pen', kinds: [] },
  document: {
    icon: 'sheet',
    accept: 'application/pdf,image/jpeg,image/png,.csv,.ods,.xlsx,text/plain',
    kinds: ['pdf', 'image', 'sheet', 'text'],
  },
  lien: { icon: 'arrow', kinds: [] },
}

/** Under what the hall lets in. */
export const MAX_BYTES = 24_000_000
