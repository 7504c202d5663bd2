import type { HomeSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Вчитися, працювати, допомагати одне одному',
  description: 'Навчитися, повернутися до роботи й читати правдиві результати.',
  learn: 'Опанувати професію.',
  work: 'Знайти роботу. Допомагати одне одному.',
  lead: 'Асоціації, компанії й державні служби діють разом. Усе тут.',
  ways: 'Куди зайти',
  doors: {
    actions: { title: 'Шукаю навчання чи роботу', text: 'Це безкоштовно й поруч із домом.' },
    training: { title: 'Я на навчанні', text: 'Моя робота на сьогодні, мій шлях.' },
    market: { title: 'Роблю покупки', text: 'Ферма й магазини, доставка велосипедом.' },
    companies: { title: 'Ми компанія', text: 'Приймати, наймати, оцінювати.' },
    host: { title: 'Прийняти людину на практику', text: 'Без облікового запису, з телефону.' },
    results: { title: 'Хочу побачити результати', text: 'Цифри, які можна перелічити.' },
  },
  results: 'Результати, які можна перелічити',
  brick: 'Одна цеглинка — одна людина.',
  noAction: 'Ще нічого не опубліковано. Зайдіть пізніше.',
  obtained: {
    'clea-full': 'отримали повний Cléa',
    'positive-exits': 'виходів — це крок уперед',
  },
  of: (numerator, denominator) => `${numerator} із ${denominator}`,
  told: (count, what) => `${count}: ${what}`,
  news: 'Новини',
  number: (edition) => `№ ${edition}`,
  soon: 'Незабаром',
  begins: (group) => `: починає ${group}`,
} satisfies HomeSentences
