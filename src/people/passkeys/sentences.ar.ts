import type { KeySentences } from './sentences.fr.ts'

export const arabic = {
  enter: 'الدخول بمفتاح هذا الجهاز',
  noneGiven: 'جهازك لم يُعطِ مفتاحًا. ابدأ من جديد، أو اطلب رمزًا.',
  unknown: 'هذا المفتاح غير معروف هنا. اطلب رمزًا.',
  title: 'مفاتيحي',
  lead: 'أدخل بإصبعي أو وجهي أو رمز هاتفي. لا حاجة إلى انتظار رسالة.',
  added: (date) => `أُضيف في ${date}`,
  used: (date) => `، استُعمل في ${date}`,
  remove: 'أزل',
  removeThis: (name) => `أزل المفتاح ${name}`,
  add: 'أضف مفتاحًا',
  name: 'اسم المفتاح',
  nameHint: 'مثال: هاتفي',
  notMade: 'جهازك لم يصنع مفتاحًا. ابدأ من جديد.',
  refused: {
    'no key here': 'المفاتيح لا تعمل في هذا العنوان. ادخل برمز.',
    'key not made': 'لم نتمكن من إضافة المفتاح. ابدأ من جديد.',
    'too many keys': 'لديك عشرة مفاتيح. أزل واحدًا أولًا.',
  },
  nameMissing: 'أعطِ هذا المفتاح اسمًا، مثل اسم هاتفك.',
  deviceSilent: 'لم يُجب جهازك. حاول من جديد.',
  nowAdded: 'أُضيف المفتاح',
  nowRemoved: 'أُزيل المفتاح',
} satisfies KeySentences
