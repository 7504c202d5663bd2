import { MINUTES } from './minutes.ts'
import type { SignInSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Увійти',
  lead: 'Без пароля. Ми надсилаємо вам код: у СМС або електронною поштою.',
  login: 'Ваша електронна адреса або номер телефону',
  loginHint: 'Приклади: name@example.fr, 06 39 98 12 34',
  noLogin: 'Напишіть свою електронну адресу або номер телефону.',
  unreadableLogin: 'Це не електронна адреса і не номер телефону. Приклади: name@example.fr, 06 39 98 12 34',
  receiveCode: 'Отримати код',
  demo: 'Увійти в демонстрацію',
  yourCode: 'Ваш код',
  lookAtMessages: 'Подивіться свої повідомлення',
  codeSent: (login) => `Якщо ${login} тут відомо, код щойно надіслано. Він діє ${MINUTES} хвилин.`,
  cannotLeave: 'Код неможливо надіслати',
  cannotLeaveWhy:
    'Цей сайт ще не може надсилати повідомлення. Попросіть у відповідальної особи посилання для входу.',
  sixDigits: 'Шість цифр із повідомлення',
  noCode: 'Напишіть шість цифр із повідомлення.',
  enter: 'Увійти',
  anotherCode: 'Попросити інший код',
  letterBox: 'Відкрити поштову скриньку демонстрації',
  enterBeffroi: 'Увійти в Beffroi',
  isItYou: 'Це справді ви?',
  isItYouWhy:
    'Те, що ви зміните, відкриває ваш обліковий запис або визначає, куди йдуть ваші гроші. Спочатку отримайте код.',
  changeNothing: 'Нічого не змінювати',
  refused: {
    'wrong code': 'Цей код неправильний або застарілий. Подивіться останнє отримане повідомлення.',
    'too many wrong tries': 'Забагато спроб із цим кодом. Попросіть інший.',
    'link used or too old': 'Це посилання вже використано, або воно застаріле. Попросіть інше.',
  },
  smsSubject: 'Код для входу',
  sms: (code) =>
    `Beffroi: ваш код ${code}. Він діє один раз, протягом ${MINUTES} хв. Не давайте його нікому.`,
  mailSubject: (code) => `Ваш код: ${code}`,
  mail: (name, code, link) =>
    `Вітаємо, ${name}!\n\nВаш код для входу в Beffroi: ${code}\n\nАбо перейдіть за цим посиланням:\n${link}\n\nВони діють один раз, протягом ${MINUTES} хв. Якщо ви нічого не просили, нічого не робіть.`,
  expected: {
    learn: (title, from) => `У вас є місце: ${title}. Початок: ${from}.`,
    work: (title, from) => `Ваш договір укладено: ${title}, від ${from}.`,
  },
  welcomeSubject: 'Ваш вхід у Beffroi',
  welcomeSms: (name, why, way) => `Вітаємо, ${name}! ${why} Щоб увійти з цим номером: ${way}`,
  welcomeMail: (name, why, way) =>
    `Вітаємо, ${name}!\n\n${why}\n\nЩоб увійти, перейдіть сюди й напишіть цю електронну адресу:\n${way}\n\nПароля немає: ви отримаєте код.`,
} satisfies SignInSentences
