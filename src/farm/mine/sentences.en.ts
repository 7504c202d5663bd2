import type { MineSentences } from './sentences.fr.ts'

export const english = {
  lead: 'These last two months. Nobody else sees this page.',
  nothing: 'Nothing yet',
  nothingText: 'What you do comes here.',
  keptHere: 'Kept on this phone',
  reaped: (crops) => `My harvest: ${crops}`,
  worked: 'My work at the farm',
  semicolon: '; ',
} satisfies MineSentences
