import type { DeviceSentences } from './sentences.fr.ts'

export const english = {
  browser: 'Browser',
  on: (browser, system) => `${browser} on ${system}`,
  either: (one, other) => `${one} or ${other}`,
} satisfies DeviceSentences
