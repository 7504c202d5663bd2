import type { Words } from './words.fr.ts'

const points = new Intl.PluralRules('uk-UA')

export const ukrainian = {
  skip: 'До змісту',
  listen: 'Слухати',
  language: 'Мова',
  signIn: 'Увійти',
  mySpace: 'Мій простір',
  leave: 'Вийти',
  main: 'Головна',
  more: 'Більше',
  accessibility: 'Доступність',
  yourData: 'Ваші дані',
  legal: 'Правова інформація',
  openData: 'Відкриті дані',
  write: 'Написати нам',
  demo: 'Демонстрація',
  allInvented: 'Демонстрація: усе вигадане.',
  toReadOver: 'Переклад ще не перевірено.',
  toMend: 'Виправити: ',
  mend: (count) =>
    count === 1
      ? 'Треба виправити одне'
      : `Треба виправити: ${count} ${points.select(count) === 'few' ? 'пункти' : 'пунктів'}`,
  chooseFile: 'Вибрати файл',
  optional: 'необов’язково',
  listPages: 'Сторінки списку',
  previousPage: 'Попередня сторінка',
  nextPage: 'Наступна сторінка',
  erase: 'Стерти',
  seeSaved: 'Подивитися, що збережено',
  oneWaits: '1 відправлення чекає',
  manyWait: 'Чекають відправлення: {n}',
  oneRefused: '1 відправлення відхилено',
  manyRefused: 'Відхилено відправлень: {n}',
  noneWaits: 'На цьому телефоні нічого не чекає.',
  signInToSend: 'Увійдіть знову, щоб надіслати',
  clockWrong: 'Годинник цього телефону неточний. Час виправлено.',
  sendNow: 'Надіслати зараз',
  sendAgain: 'Надіслати ще раз',
  closed: 'Це для вас більше не відкрито. Покажіть це своєму керівникові.',
  tooHeavy: 'Це відправлення завелике. Покажіть це своєму керівникові.',
  giveUp: 'Відмовитися від відправлення',
  givenUp: 'Те, що ви зробили, не буде збережено.',
  giveUpAnyway: 'Усе одно відмовитися',
} satisfies Words
