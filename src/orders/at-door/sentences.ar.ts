import type { AtDoorSentences } from './sentences.fr.ts'

export const arabic = {
  refused: (name, why) => `\u2068${name}\u2069: رُفض عند الباب، ${why}`,
  whys: {
    'not wanted': 'الشخص لا يريده',
    damaged: 'إنه تالف',
    'not of age': 'لا أحد بلغ 18 سنة',
  },
  waits: 'تعيده الدراجة إلى المستودع. يُعاد المال إلى الزبون بعد الجولة.',
  line: 'رُفض عند الباب',
  byDoor: 'عند الباب',
  subject: (reference) => `الطلبية \u2068${reference}\u2069: يعود أحد المنتجات`,
  about: (goods) => `رُفض عند الباب: \u2068${goods}\u2069.`,
  back: 'يُعاد إلى المستودع. أُعيد المال إلى الزبون، ولا شيء عليك أن تفعله.',
  brought: 'سُلّمت طلبيتك، إلا ما رُفض عند الباب:',
  soon: 'رُفض عند الباب، يُعاد ثمنه بعد الجولة',
  done: 'رُفض عند الباب، نعيد لك المال',
} satisfies AtDoorSentences
