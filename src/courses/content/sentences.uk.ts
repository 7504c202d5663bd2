import type { ContentSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Зміст курсу',
  stop: 'Зупинити',
  moment: 'Хвилинку…',
  notOurs: 'Цей зміст не від Beffroi: ніколи не вводьте тут свій код.',
  inside: 'Що є в цьому курсі',
  back: 'Повернення до курсу',
  ended: 'Закінчено',
  pressStop: 'Натисніть «Зупинити».',
} satisfies ContentSentences
