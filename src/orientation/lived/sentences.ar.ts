import type { LivedSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'تجاربي عند أصحاب العمل',
  immersion: (host) => `تجربة عند ${host}`,
  period: (from, to) => `من ${from} إلى ${to}`,
  oneDay: (on) => `يوم ${on}`,
  'own report': 'قدّمت تقريرك',
  'host report': 'قدّم صاحب العمل تقريره',
  hired: (host) => `توظيفك عند ${host}`,
  contract: (host) => `بداية عقدك عند ${host}`,
} satisfies LivedSentences
