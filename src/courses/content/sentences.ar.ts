import type { ContentSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'محتوى الدرس',
  stop: 'توقّف',
  moment: 'لحظة…',
  notOurs: 'هذا المحتوى ليس من Beffroi: لا تكتب رمزك فيه أبدًا.',
  inside: 'ما في هذا الدرس',
  back: 'العودة إلى الدرس',
  ended: 'انتهيت',
  pressStop: 'اضغط على «توقّف».',
} satisfies ContentSentences
