import type { UndoneSentences } from './sentences.fr.ts'

export const arabic = {
  mistake: (title) => `الرد الذي وصلك كان خطأ: ${title}`,
  noPlace: 'ليس لديك مكان في الوقت الحالي.',
  now: {
    undecided: 'طلبك ينتظر الرد. سنكتب إليك.',
    waiting: 'أنت من جديد في قائمة الانتظار.',
    admitted: 'لديك مكانك من جديد.',
    refused: 'لم يُقبل طلبك.',
    withdrawn: 'يبقى طلبك مسحوبًا.',
  },
} satisfies UndoneSentences
