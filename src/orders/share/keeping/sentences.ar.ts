import type { KeepingSentences } from './sentences.fr.ts'

export const arabic = {
  kept: (name, amount, why) => `\u2068${name}\u2069: تحتفظ بمبلغ ${amount}. \u2068${why}\u2069`,
  done: (name) => `\u2068${name}\u2069: انتهى الأمر، وأُبلغ الزبون`,
  open: 'عاد متضررًا: احتفظ بجزء من الثمن',
  title: (name) => `احتفظ بجزء من ثمن \u2068${name}\u2069`,
  when: 'فقط إذا عاد المنتج متضررًا أو مستعملًا (المادة L221-23).',
  text: 'يُعاد الباقي فورًا. يقرأ الزبون السبب واسم وسيطك.',
  euros: 'كم تحتفظ، باليورو',
  whyHint: 'مثال: الغلاف ممزق.',
  keep: 'احتفظ وأعِد الباقي',
  refused: {
    'not given up': 'لم يتخلَّ الزبون عن هذا المنتج.',
    'not come yet': 'لم يستلم الزبون هذا المنتج بعد: لا شيء تحتفظ به.',
    'kept already': 'قيل ذلك من قبل لهذا المنتج.',
    'nothing kept': 'اكتب كم تحتفظ. لإعادة كل الثمن، أعِد المال.',
    'no mediator': 'اكتب أولًا وسيطك في تقديم متجرك.',
  },
} satisfies KeepingSentences
