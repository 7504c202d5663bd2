import type { CalendarSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'تقويمي',
  training: 'التدريب',
  why: 'يمكن لهاتفك أن يعرض حصصك. يحتاج إلى عنوان لك وحدك.',
  create: 'أنشئ عنواني',
  how: 'انسخ هذا العنوان. افتح التقويم في هاتفك. المس «الاشتراك في تقويم». الصق العنوان. لا تعطه لأحد.',
  mine: 'عنواني',
  change: 'غيّر العنوان',
  stop: 'أوقف هذا العنوان',
  ready: 'عنوانك جاهز',
  stopped: 'لم يعد هذا العنوان يعطي شيئًا',
} satisfies CalendarSentences
