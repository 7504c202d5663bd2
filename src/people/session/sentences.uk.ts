import type { DeviceSentences } from './sentences.fr.ts'

export const ukrainian = {
  browser: 'Браузер',
  on: (browser, system) => `${browser} на ${system}`,
  either: (one, other) => `${one} або ${other}`,
} satisfies DeviceSentences
