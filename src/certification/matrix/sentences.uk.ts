import type { CleaSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Мій сертифікат Cléa',
  none: 'Сертифіката Cléa ще немає',
  noneText: 'Він з’явиться разом із навчанням.',
  before: (validated, all) =>
    `До навчання складено ${validated} із ${all} розділів. Підсумкове оцінювання ще попереду.`,
  full: 'Повний сертифікат Cléa: усі розділи складено.',
  partial: (missing, date) =>
    `Частковий сертифікат Cléa. Бракує розділів: ${missing}. Доскладіть до ${date}.`,
  undecided: 'Результату ще немає. Ми маємо дві різні відповіді. Ми запитуємо правильну.',
  nothing: 'Жодного розділу ще не складено.',
  laid: (validated, all) => `Складено розділів: ${validated} із ${all}`,
  myDomains: 'Мої розділи',
  domains: {
    1: 'Говорити, читати й писати французькою',
    2: 'Рахувати',
    3: 'Користуватися телефоном і комп’ютером',
    4: 'Працювати в команді',
    5: 'Працювати самостійно',
    6: 'Продовжувати вчитися',
    7: 'Правильно рухатися, дбати про чистоту, працювати безпечно',
  },
  states: {
    validated: 'Складено',
    'not yet': 'Ще ні',
    'not evaluated': 'Не оцінено',
    contradicted: 'Два результати',
  },
  view: (validated, all) => `Думка моїх викладачів: ${validated} із ${all}`,
  firstAid: 'Моя перша допомога',
  noSession: 'Занять ще не було.',
  sst: {
    'to come': (day) => `Заняття ${day}`,
    held: (day) => `Заняття ${day}, очікується результат`,
    valid: (day) => `Сертифікат дійсний до ${day}`,
    ended: (day) => `Сертифікат закінчився ${day}`,
    'not certified': (day) => `Заняття ${day}, без сертифіката`,
  },
  proven: {
    sst: 'Рятувальник на робочому місці (SST)',
    obtained: 'Сертифікат отримано',
    until: (date) => `Сертифікат отримано, дійсний до ${date}`,
    clea: (domain) => `Cléa: ${domain}`,
    domain: (number) => `Розділ ${number} Cléa складено`,
  },
} satisfies CleaSentences
