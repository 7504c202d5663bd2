import type { FoundSentences } from './sentences.fr.ts'

export const ukrainian: FoundSentences = {
  workAccepted: 'Роботу прочитано і прийнято',
  quizPassed: (right, of) => `Тест пройдено: ${right} з ${of}`,
  quizMissed: (right, of) => `${right} з ${of}. Почніть знову, коли захочете.`,
  coursePassed: (percent) => `Курс пройдено: ${percent}`,
  courseFollowed: 'Курс пройдено до кінця',
  lessAPart: (followed) => `${followed}, крім однієї частини.`,
  waived: (why) => `Звільнено: ${why}`,
  reasons: {
    'Tested Out': 'Людина показала, що вже це знає',
    'Equivalent AU': 'Людина пройшла таку саму частину цього курсу',
    'Equivalent Outside Activity': 'Людина зробила таку саму роботу в іншому місці',
    Administrative: 'Інша причина',
  },
}
