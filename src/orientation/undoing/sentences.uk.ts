import type { UndoneSentences } from './sentences.fr.ts'

export const ukrainian = {
  mistake: (title) => `Отримана вами відповідь була помилкою: ${title}`,
  noPlace: 'Наразі у вас немає місця.',
  now: {
    undecided: 'Ваша заявка чекає на відповідь. Ми вам напишемо.',
    waiting: 'Ви знову в списку очікування.',
    admitted: 'Ваше місце знову ваше.',
    refused: 'Вашу заявку не прийнято.',
    withdrawn: 'Вашу заявку й далі знято.',
  },
} satisfies UndoneSentences
