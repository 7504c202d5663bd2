import type { FilmSentences } from './sentences.fr.ts'

export const arabic = {
  tooLarge: 'هذا الفيلم ثقيل جدًّا. صوّر وقتًا أقصر.',
  notReceived: {
    'not a film': 'هذا الملف ليس فيلمًا. اختر ملفًّا آخر.',
    'too long': 'مدّة هذا الفيلم أكثر من عشر دقائق. صوّر فيلمًا أقصر.',
    'not whole': 'لم يصل الفيلم كاملًا. اختره مرّة أخرى.',
  },
  smaller: 'الفيلم يصير أخفّ',
  leaves: 'الفيلم يُرسَل',
  arrived: 'وصل الفيلم',
  paused: 'الفيلم ينتظر',
  noNetwork: 'لا توجد شبكة. سيُرسَل الفيلم وحده.',
  pause: 'إيقاف مؤقّت',
  goOn: 'متابعة',
  waits: 'هناك فيلم ينتظر على هذا الهاتف.',
  resume: 'متابعة هذا الفيلم',
  forget: 'نسيانه',
  gesture: 'نرى الحركة، لا الوجه.',
  asked: 'هل يظهر أحد في الصورة؟ استأذنه أوّلًا.',
} satisfies FilmSentences
