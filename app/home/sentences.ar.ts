import type { HomeSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'نتعلّم ونعمل ونتعاون',
  description: 'التدريب والعودة إلى العمل وقراءة نتائج حقيقية.',
  learn: 'تعلّم مهنة.',
  work: 'إيجاد عمل. التعاون.',
  lead: 'جمعيات وشركات وخدمات عامة تعمل معًا. كل شيء هنا.',
  ways: 'من أين أدخل',
  doors: {
    actions: { title: 'أبحث عن تدريب أو عمل', text: 'هذا مجاني، وقريب من بيتك.' },
    training: { title: 'أنا في تدريب', text: 'عملي اليوم، ومساري.' },
    market: { title: 'أتسوّق', text: 'المزرعة والمتاجر، والتوصيل بالدراجة.' },
    companies: { title: 'أنا شركة', text: 'الاستقبال والتوظيف والتحكيم.' },
    host: { title: 'استقبال شخص في تجربة عمل', text: 'بدون حساب، من الهاتف.' },
    results: { title: 'أريد أن أرى النتائج', text: 'أرقام يمكن عدّها.' },
  },
  results: 'نتائج يمكن عدّها',
  brick: 'كل لبنة شخص.',
  noAction: 'لم يُنشر شيء بعد. عد قريبًا.',
  obtained: {
    'clea-full': 'حصلوا على شهادة Cléa كاملة',
    'positive-exits': 'من حالات الخروج خطوة إيجابية',
  },
  of: (numerator, denominator) => `${numerator} من ${denominator}`,
  told: (count, what) => `${count}: ${what}`,
  news: 'أخبار',
  number: (edition) => `العدد ${edition}`,
  soon: 'قريبًا',
  begins: (group) => `: بداية \u2068${group}\u2069`,
} satisfies HomeSentences
