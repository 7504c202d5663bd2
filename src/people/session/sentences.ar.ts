import type { DeviceSentences } from './sentences.fr.ts'

export const arabic = {
  browser: 'متصفح',
  on: (browser, system) => `${browser} على ${system}`,
  either: (one, other) => `${one} أو ${other}`,
} satisfies DeviceSentences
