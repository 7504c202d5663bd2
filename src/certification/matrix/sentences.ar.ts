import type { CleaSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'شهادتي Cléa',
  none: 'لا توجد شهادة Cléa بعد',
  noneText: 'تأتي مع تدريبك.',
  before: (validated, all) =>
    `قبل التدريب: نجحت في ${validated} من ${all} من المجالات. التقييم النهائي لم يأتِ بعد.`,
  full: 'شهادة Cléa كاملة: نجحت في كل المجالات.',
  partial: (missing, date) => `شهادة Cléa جزئية. المجالات الناقصة: ${missing}. أكملها قبل ${date}.`,
  undecided: 'لا توجد نتيجة بعد. لدينا جوابان مختلفان. نسأل عن الجواب الصحيح.',
  nothing: 'لم تنجح في أي مجال بعد.',
  laid: (validated, all) => `المجالات الناجحة: ${validated} من ${all}`,
  myDomains: 'مجالاتي',
  domains: {
    1: 'الكلام والقراءة والكتابة بالفرنسية',
    2: 'الحساب',
    3: 'استعمال الهاتف والحاسوب',
    4: 'العمل في فريق',
    5: 'العمل بمفردي',
    6: 'الاستمرار في التعلّم',
    7: 'الحركة السليمة والنظافة والعمل بلا خطر',
  },
  states: {
    validated: 'ناجح',
    'not yet': 'ليس بعد',
    'not evaluated': 'لم يُقيَّم',
    contradicted: 'نتيجتان',
  },
  view: (validated, all) => `رأي مدرّبيّ: ${validated} من ${all}`,
  firstAid: 'الإسعافات الأولية',
  noSession: 'لا توجد دورة بعد.',
  sst: {
    'to come': (day) => `دورة ${day}`,
    held: (day) => `دورة ${day}، في انتظار النتيجة`,
    valid: (day) => `شهادة صالحة حتى ${day}`,
    ended: (day) => `انتهت الشهادة في ${day}`,
    'not certified': (day) => `دورة ${day}، بدون شهادة`,
  },
  proven: {
    sst: 'مسعف في مكان العمل (SST)',
    obtained: 'شهادة محصَّل عليها',
    until: (date) => `شهادة محصَّل عليها، صالحة حتى ${date}`,
    clea: (domain) => `Cléa: ${domain}`,
    domain: (number) => `المجال ${number} من Cléa، ناجح`,
  },
} satisfies CleaSentences
