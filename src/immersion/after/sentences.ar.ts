import { ended } from '#platform/languages'
import type { AfterSentences } from './sentences.fr.ts'

export const arabic = {
  subject: 'أين وصلت الآن؟ ثلاث لمسات تكفي',
  told: (host) => `بعد تجربتك عند ${host}، أين وصلت الآن؟ ثلاث لمسات تكفي:`,
  over: (host) => `بعد تجربتي عند ${host}`,
  whereNow: 'أين وصلت الآن؟',
  whichContract: 'أي عقد؟',
  sinceWhen: 'منذ متى؟',
  trainingSince: 'منذ متى تتدرّب؟',
  situations: (host) => ({
    'hired here': `أعمل عند ${host}`,
    employed: 'أعمل في مكان آخر',
    training: 'أنا في تدريب',
    looking: 'أبحث عن عمل',
    other: 'شيء آخر',
  }),
  contracts: {
    permanent: 'عقد دائم (CDI)',
    long: 'عقد مؤقت أو عمل عبر وكالة، 6 أشهر أو أكثر',
    short: 'عقد مؤقت أو عمل عبر وكالة، أقل من 6 أشهر',
    aided: 'عقد إدماج أو عقد مدعوم',
    'own business': 'أعمل لحسابي',
    'not said': 'لا أعرف',
  },
  sinces: {
    'this month': 'منذ أقل من شهر',
    'three months': 'منذ شهر إلى 3 أشهر',
    longer: 'منذ أكثر من 3 أشهر',
  },
  pressedWrong: 'هذا ليس صحيحًا، أبدأ من جديد',
  thanks: 'شكرًا',
  saved: 'تم الحفظ',
  who: (keeper) => `سيُقرأ جوابك عند ${keeper}. يمكنك إغلاق هذه الصفحة.`,
  correct: 'صحّح جوابي',
  ended: 'انتهى هذا الرابط',
  noLonger: 'لم يعد الجواب ممكنًا هنا',
  callThem: (referent) => ended(`إذا أردت أن تقول شيئًا، فاتصل: ${referent}`),
} satisfies AfterSentences
