import type { JurySentences } from './sentences.fr.ts'

export const ukrainian = {
  title: 'Моя комісія',
  none: 'Поки що комісії немає',
  noneText: 'Дата з’явиться тут.',
  jury: 'Комісія',
  rehearsal: 'Пробна комісія',
  at: (day, clock) => `${day}, ${clock}`,
  acquired: (acquired, all) => `Здобуто навичок: ${acquired} із ${all}`,
  what: 'Ви показуєте, що вмієте робити.',
  how: 'Кожен член комісії оцінює окремо. Потім вони вирішують разом.',
  practice: 'Це для тренування: нічого не зараховується.',
  see: 'Переглянути мою довідку',
  download: 'Завантажити',
  issued: (date) => `Видано ${date}. Її адресу можна дати роботодавцю.`,
  result: 'Мій результат, навичка за навичкою',
  lookedAt: 'На що дивляться',
  marks: {
    acquired: 'Здобуто',
    partly: 'Частково',
    'not acquired': 'Не здобуто',
    'not seen': 'Не переглянуто',
  },
  planned: {
    jury: (when) => `Ваша комісія: ${when}`,
    rehearsal: (when) => `Ваша пробна комісія: ${when}`,
  },
  ready: 'Ваша довідка готова',
  attested: {
    title: (trade) => `Свідоцтво журі: ${trade}`,
    words: (acquired, all, organiser) => `Здобуто навичок: ${acquired} із ${all}, ${organiser}`,
  },
} satisfies JurySentences
