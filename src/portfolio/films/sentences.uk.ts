import type { FilmSentences } from './sentences.fr.ts'

export const ukrainian = {
  tooLarge: 'Це відео завелике. Знімайте коротше.',
  notReceived: {
    'not a film': 'Цей файл — не відео. Виберіть інший.',
    'too long': 'Це відео довше за десять хвилин. Зніміть коротше.',
    'not whole': 'Відео надійшло не повністю. Виберіть його ще раз.',
  },
  smaller: 'Відео стає легшим',
  leaves: 'Відео надсилається',
  arrived: 'Відео надійшло',
  paused: 'Відео чекає',
  noNetwork: 'Немає мережі. Відео надішлеться само.',
  pause: 'Пауза',
  goOn: 'Продовжити',
  waits: 'На цьому телефоні чекає відео.',
  resume: 'Продовжити це відео',
  forget: 'Забути його',
  gesture: 'Видно рух, а не обличчя.',
  asked: 'Хтось є в кадрі? Спершу запитайте дозволу.',
} satisfies FilmSentences
