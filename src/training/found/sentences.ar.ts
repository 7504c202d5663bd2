import type { FoundSentences } from './sentences.fr.ts'

export const arabic: FoundSentences = {
  workAccepted: 'قُرئ العمل وقُبل',
  quizPassed: (right, of) => `نجحت في الأسئلة: ${right} من ${of}`,
  quizMissed: (right, of) => `${right} من ${of}. أعد المحاولة متى شئت.`,
  coursePassed: (percent) => `نجحت في الدرس: ${percent}`,
  courseFollowed: 'تابعت الدرس حتى النهاية',
  lessAPart: (followed) => `${followed}، ما عدا جزءًا منه.`,
  waived: (why) => `إعفاء: ${why}`,
  reasons: {
    'Tested Out': 'تبيّن أن الشخص يعرف ذلك من قبل',
    'Equivalent AU': 'تابع الشخص جزءًا مماثلًا من هذا الدرس',
    'Equivalent Outside Activity': 'أنجز الشخص عملًا مماثلًا في مكان آخر',
    Administrative: 'سبب آخر',
  },
}
