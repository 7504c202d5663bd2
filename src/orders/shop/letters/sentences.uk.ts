import type { LetterSentences } from './sentences.fr.ts'

export const ukrainian = {
  when: (day, from, to) => `${day}, між ${from} і ${to}`,
  goods: (name, amount) => `- ${name}: ${amount}`,
  confirmed: {
    subject: (reference, when) => `Підготувати: замовлення ${reference}, ${when}`,
    about: (shop, when) => `Замовлення для ${shop}, ${when}:`,
    deposit: (clock) => `Залиште на базі до ${clock}: клієнт забере сам.`,
    answer: (url) => `Скажіть «так» або «ні» тут: ${url}`,
  },
  cancelled: {
    subject: (reference) => `Скасовано: замовлення ${reference}`,
    about: (reference, shop, when) => `Замовлення ${reference} (${shop}, ${when}) скасовано.`,
    stop: 'Більше нічого для нього не готуйте.',
  },
  withdrawn: {
    subject: (reference) => `Замовлення ${reference}: клієнт передумав`,
    about: (goods) => `Відмовляється від: ${goods}.`,
    keep: 'Товар іще у вас: не готуйте його, залиште собі. Клієнтові гроші повернено, вам нічого робити не треба.',
    payBack: (day) =>
      `Клієнт поверне товар або відмовиться біля дверей. Поверніть гроші на сторінці замовлення, не пізніше: ${day}.`,
  },
  recalled: {
    subject: 'Один із ваших товарів відкликано: більше не продавайте його',
    read: (words) => `Клієнти прочитали: ${words}`,
    bringBack: 'Вони можуть принести його назад.',
  },
} satisfies LetterSentences
