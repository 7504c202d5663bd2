import type { JoinedSentences } from './sentences.fr.ts'

export const arabic = {
  subject: 'جُمع ملفّاك',
  mail: (name, who, way) =>
    `مرحبًا ${name}،\n\nجمع ${who} ملفّين: هما للشخص نفسه، أنت. تدخل كما كنت تدخل، بهذا البريد الإلكتروني.\n\nهل هذا خطأ؟ قل ذلك بسرعة: ${way}\nيمكن فصل كل شيء.`,
  sms: (who, way) => `Beffroi: جمع ${who} ملفّين، هما لك. تدخل كما كنت تدخل. هل هذا خطأ؟ قل ذلك بسرعة: ${way}`,
  apart: {
    subject: 'فُصل الملفّان',
    mail: (name, who, way) =>
      `مرحبًا ${name}،\n\nكان ${who} قد جمع ملفّين. هما الآن مفصولان من جديد. يجد كل شخص ملفّه. تدخل كما كنت تدخل، بهذا البريد الإلكتروني.\n\nسؤال؟ ${way}`,
    sms: (who, way) => `Beffroi: كان ${who} قد جمع ملفّين. هما الآن مفصولان. تدخل كما كنت تدخل. سؤال؟ ${way}`,
  },
} satisfies JoinedSentences
