import type { KeptSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'على هذا الهاتف',
  company: 'شركتنا',
  noNetwork: 'لا توجد شبكة',
  notKept: 'هذه الصفحة ليست على هذا الهاتف. تعود مع الشبكة.',
} satisfies KeptSentences
