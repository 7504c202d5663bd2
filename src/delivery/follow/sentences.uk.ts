import { writerOf } from '#platform/languages'
import type { FollowSentences } from './sentences.fr.ts'

const { count } = writerOf('uk')

export const ukrainian = {
  title: 'Ваша доставка',
  number: (reference) => `№ ${reference}`,
  forgotten: (day) => `Доставка: ${day}.`,
  forgottenText: 'Минуло понад три місяці: ваше ім’я та адресу стерто.',
  held: 'Час доставки збережено, поки ви платите',
  lapsed: 'Час на оплату минув: нічого не доставимо',
  cancelled: 'Цю доставку скасовано',
  cancelledWhen: (instant, why) => `${instant}: ${why}.`,
  cancelReasons: {
    lapsed: 'час на оплату минув',
    'not paid': 'замовлення не оплачено',
    'by customer': 'скасував клієнт',
    'by shop': 'скасував магазин',
    'by hub': 'скасувала база велосипедів',
    'nothing prepared': 'жоден магазин не зміг підготувати замовлення',
    'with another': 'ваші покупки привезуть з іншою доставкою',
  },
  delivered: (clock) => `Доставлено о ${clock}`,
  butFor: (goods) => `Відмова біля дверей: ${goods}. Велосипед поверне це на базу.`,
  proof: (kind) => `Збережений доказ: ${kind}.`,
  proofs: {
    name: 'ім’я, назване біля дверей',
    signature: 'підпис',
    photo: 'фото посилки біля дверей',
  },
  proofRead: (hub, instant) => `${hub}: переглянуто ${instant}.`,
  absent: (clock) => `Ніхто не відчинив о ${clock}`,
  absentText: (hub) => `Ваші покупки повертаються на базу: ${hub}. Вам зателефонують, щоб приїхати ще раз.`,
  refused: (clock) => `Відмова біля дверей о ${clock}`,
  refusedText: 'Ваші покупки повертаються до магазину.',
  between: (from, to) => `Між ${from} і ${to}`,
  near: {
    promised: 'Час стане точнішим, коли велосипед виїде.',
    'on the way': 'Велосипед виїхав.',
    soon: 'Велосипед близько: ще щонайбільше дві зупинки.',
    next: 'Ви – наступна зупинка.',
  },
  way: 'Шлях замовлення',
  asked: 'Замовлено',
  askedFor: (day, from, to) => `На ${day}, між ${from} і ${to}`,
  gathered: (shops) =>
    `Забирають з ${count(shops, { one: 'магазину', few: 'магазинів', many: 'магазинів', other: 'магазину' })}`,
  taken: 'Забирають з магазину',
  takenAlready: (names) => `Уже забрано: ${names}.`,
  depot: 'база',
  coming: 'Їде до вас велосипедом',
  nobody: 'Ніхто не відчинив',
  turnedAway: 'Відмова',
  handed: 'Доставлено вам',
  goods: 'Що везуть',
  word: 'Повідомлення для кур’єра',
  wordHint: 'Код, поверх, сусід… Стирається через три місяці.',
  wordTooLong: 'Напишіть щонайбільше 300 знаків.',
  sendWord: 'Надіслати повідомлення',
  wordSent: 'Кур’єр прочитає ваше повідомлення',
  wordLate: 'Цю доставку завершено: повідомлення не надіслано',
  cancel: 'Скасувати',
  cancelIt: 'Скасувати доставку',
  until: {
    'until collected': 'Це можливо, поки на велосипеді нічого немає. Магазин буде повідомлено.',
    'until prepared':
      'Це можливо за дві години до доставки, якщо ще нічого не підготовлено. Гроші вам повернуть.',
  },
  cancelDone: 'Доставку скасовано',
  cancelRefused: {
    'unknown order': 'Цієї доставки більше немає.',
    'already collected': 'Запізно: ваші покупки на велосипеді. Скажіть кур’єрові, він забере їх назад.',
    'too late': 'Запізно: магазини вже готують. Зателефонуйте їм.',
    disputed: 'Ваш банк уже розглядає цей платіж. Зачекайте на його відповідь.',
  },
  told: {
    taken: (reference) => `Ваша доставка ${reference}`,
    takenText: (from, day, slot, reference) =>
      `${from}: вам привезуть замовлення велосипедом, ${day}, між ${slot[0]} і ${slot[1]} (${reference}).`,
    left: (reference) => `Ваша доставка ${reference} у дорозі`,
    leftText: (reference, clock) =>
      `Ваша доставка ${reference} на велосипеді. Очікуваний час: близько ${clock}.`,
    delivered: (reference) => `Доставку ${reference} виконано`,
    deliveredText: (reference, clock) => `Вашу доставку ${reference} віддано о ${clock}. Дякуємо!`,
    absent: (reference) => `Ваша доставка ${reference}: ніхто не відчинив`,
    absentText: (reference, clock) =>
      `Ми дзвонили у двері о ${clock} (доставка ${reference}). Ніхто не відповів.`,
    cancelled: (reference) => `Вашу доставку ${reference} скасовано`,
    cancelledText: (reference, from, day) => `Доставку ${reference} (${from}, ${day}) скасовано.`,
    follow: (url) => `Стежити: ${url}`,
    nextHere: (url) => `Що далі: ${url}`,
  },
} satisfies FollowSentences
