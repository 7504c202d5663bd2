import type { ContractSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'عقدي',
  lead: 'هل يوجد خطأ؟ أخبر الشخص الذي يرافقني.',
  since: (date) => `مساري منذ ${date}`,
  whoOpened: 'من فتح ملفي',
  work: 'عملي',
  hours: 'ساعاتي',
  until: 'حتى',
  adviser: 'من يرافقني',
  week: (hours) => `${hours} في الأسبوع`,
  fromTo: (from, to) => `من ${from} إلى ${to}`,
  kinds: {
    initial: (post) => `العقد الأول: ${post}`,
    renewal: (post) => `تجديد: ${post}`,
  },
  left: 'الخروج',
  leftTo: {
    durable: 'الخروج: عمل دائم',
    transition: 'الخروج: عمل مؤقت',
    positive: 'الخروج: خطوة إيجابية',
    other: 'الخروج: سبب آخر',
    withdrawn: 'الخروج: غير محتسب',
  },
  later: {
    employed: 'بعد 6 أشهر: في عمل',
    training: 'بعد 6 أشهر: في تدريب',
    looking: 'بعد 6 أشهر: أبحث عن عمل',
    'not reached': 'بعد 6 أشهر: لا أخبار',
  },
  goesOn: (post, date) => `\u2068${post}\u2069، حتى ${date}.`,
} satisfies ContractSentences
