import type { LabelsSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'الملصقات',
  lead: 'الاسم والأسعار والمنشأ والدفعة ورمز للتصوير. تُطبع بالفرنسية.',
  nothing: 'لا منتج معروض للبيع',
  nothingText: 'الملصقات هي للمنتجات المعروضة للبيع.',
  printing: 'طباعة الملصقات',
  oneOfEach: 'واحد من كل منتج',
  none: 'لا شيء',
  product: 'المنتج',
  allergens: 'اكتب مسببات الحساسية',
  print: 'اطبع الملصقات',
} satisfies LabelsSentences
