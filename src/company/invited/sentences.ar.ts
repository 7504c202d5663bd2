import type { InvitedSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'الدعوات',
  lead: 'النص جاهز، بالفرنسية. أنت تختار من يستلمه.',
  nobody: 'لا شيء يُرسل وحده. اسأل أولًا من يدرّبك.',
  notOpen: 'افتح التسجيل أولًا: سيكون عنوان الصفحة في النص.',
  text: 'النص',
  sms: 'برسالة قصيرة',
  email: 'بالإيميل',
  copy: 'انسخ النص',
  copied: 'نُسخ',
  print: 'اطبع أربع دعوات',
  back: 'العودة إلى الفعالية',
} satisfies InvitedSentences
