import type { MineSentences } from './sentences.fr.ts'

export const arabic = {
  lead: 'الشهران الأخيران. لا أحد غيرك يرى هذه الصفحة.',
  nothing: 'لا شيء بعد',
  nothingText: 'ما تفعله يظهر هنا.',
  keptHere: 'محفوظ على هذا الهاتف',
  reaped: (crops) => `حصادي: ${crops}`,
  worked: 'عملي في المزرعة',
  semicolon: '؛ ',
} satisfies MineSentences
