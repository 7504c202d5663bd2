import type { InvitedSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Запрошення',
  lead: 'Текст готовий, французькою. Ви вибираєте, хто його отримає.',
  nobody: 'Нічого не надсилається саме. Спершу запитайте людину, яка вас навчає.',
  notOpen: 'Спершу відкрийте запис: адреса сторінки буде в тексті.',
  text: 'Текст',
  sms: 'Через СМС',
  email: 'Електронною поштою',
  copy: 'Скопіювати текст',
  copied: 'Скопійовано',
  print: 'Надрукувати чотири запрошення',
  back: 'Повернутися до події',
} satisfies InvitedSentences
