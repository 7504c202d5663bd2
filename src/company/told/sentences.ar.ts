import type { ToldSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'في جريدة المنطقة',
  lead: 'هذه جريدة المنطقة. الجميع يقرأها.',
  words: 'النص',
  wordsHint: 'بالفرنسية. لا تكتب أسماء. قد يختصره المحرّرون.',
  wordsMissing: 'اكتب النص.',
  propose: 'اقترح هذا النص',
  proposed: 'تم اقتراح النص',
  accept: 'اقبل هذا النص',
  accepted: 'قُبل النص',
  notKept: 'هناك نص آخر مقبول. لم يُحفظ نصك.',
  yours: 'نصك',
  withdraw: 'اسحب هذا النص',
  withdrawn: 'سُحب النص',
  outdated: 'تغيّرت الحصيلة. صحّح النص. هذه هي الحصيلة الجديدة:',
  back: 'العودة إلى الفعالية',
  states: {
    proposed: 'مقترح. من يدرّبك يقرؤه.',
    accepted: 'مقبول. يمكن للمحرّرين أخذه.',
    taken: 'أُخذ في عدد من الجريدة.',
    withdrawn: 'مسحوب. لا أحد يستطيع أخذه.',
  },
  whenTaken: 'بعد السحب، يزيله المحرّرون. العدد الصادر لا يتغيّر.',
} satisfies ToldSentences
