import type { ObligationRefusal } from './set-obligation.ts'

export const obligationSentences = {
  'starts before the one in force':
    'Une obligation est déjà en vigueur ce jour-là : donnez un jour plus tard.',
} satisfies Record<ObligationRefusal, string>
