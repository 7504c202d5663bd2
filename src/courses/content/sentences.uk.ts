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
  inTab: 'Відкрити у вкладці',
  ownTab:
    'Цей курс відкривається в іншій вкладці. Ця сторінка лишається тут: поверніться до неї, щоб зупинити.',
  openTab: 'Відкрити курс',
} satisfies ContentSentences
