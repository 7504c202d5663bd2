import type { InvitationSentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Ваше запрошення',
  hello: (name) => `Вітаємо, ${name}!`,
  lead: 'Запрошуємо вас на збори.',
  at: (day, clock) => `${day}, ${clock}`,
  passed: 'Ці збори вже відбулися',
  coming: 'Записано: ви прийдете',
  notComing: 'Записано: ви не прийдете',
  change: 'Ви ще можете змінити відповідь.',
  yes: 'Я прийду',
  no: 'Я не можу прийти',
  subject: (title) => `Інформаційні збори: ${title}`,
  sms: (title, when, place) => `${title}: збори ${when}, ${place}. Ви прийдете? Відповідь тут: `,
  letter: (name, title, when, place) =>
    `Вітаємо, ${name}!\n\nЗапрошуємо вас на інформаційні збори про навчання ${title}.\n\nКоли: ${when}\nДе: ${place}`,
  byLink: 'Скажіть одним натисканням, чи прийдете:',
  byMouth: 'Скажіть людині, яка вас супроводжує, чи прийдете.',
  reminder: (when, place) => `Інформаційні збори, ${when}, ${place}`,
} satisfies InvitationSentences
