import type { FoundSentences } from './sentences.fr.ts'

export const english: FoundSentences = {
  workAccepted: 'Work read and accepted',
  quizPassed: (right, of) => `Quiz passed: ${right} out of ${of}`,
  quizMissed: (right, of) => `${right} out of ${of}. Start again whenever you want.`,
  coursePassed: (percent) => `Course passed: ${percent}`,
  courseFollowed: 'Course followed to the end',
  lessAPart: (followed) => `${followed}, except for a part.`,
  waived: (why) => `Excused: ${why}`,
  reasons: {
    'Tested Out': 'They showed that they already knew it',
    'Equivalent AU': 'They followed an equivalent part of this course',
    'Equivalent Outside Activity': 'They did equivalent work elsewhere',
    Administrative: 'Another reason',
  },
}
