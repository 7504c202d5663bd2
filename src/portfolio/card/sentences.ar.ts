import type { CardSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'بطاقتي',
  lead: 'صفحة يقرؤها صاحب العمل في دقيقة.',
  make: 'أنشئ بطاقتي',
  change: 'غيّر',
  give: 'أعطِ بطاقتي',
  print: 'اطبعها',
  back: 'ملف إنجازاتي',
  none: 'ليست لديك بطاقة بعد',
  noneText: 'جملة، وثلاثة إثباتات، ومن يُتصل به.',
  canDo: 'ما أجيد فعله',
  canDoHint: 'مثال: أكوي غسيل البيت وأرتبه',
  proofs: 'إثباتاتي الثلاثة',
  proofsHint: 'ثلاثة على الأكثر',
  call: 'بمن يمكن أن يتصل صاحب العمل؟',
  nobody: 'لا أحد',
  phone: 'اعرض رقمي أيضًا',
  keep: 'احفظ بطاقتي',
  kept: 'تم حفظ بطاقتك',
  certificates: 'شهاداتك تظهر على البطاقة تلقائيًا.',
  errors: {
    canDo: 'اكتب ما تجيد فعله.',
    many: 'اختر ثلاثة إثباتات على الأكثر.',
  },
} satisfies CardSentences
