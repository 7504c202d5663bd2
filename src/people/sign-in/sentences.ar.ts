import { MINUTES } from './minutes.ts'
import type { SignInSentences } from './sentences.fr.ts'

export const arabic = {
  title: 'الدخول',
  lead: 'لا حاجة إلى كلمة سر. نرسل لك رمزًا: برسالة قصيرة أو بالبريد الإلكتروني.',
  login: 'بريدك الإلكتروني أو رقم هاتفك',
  loginHint: 'أمثلة: name@example.fr، 06 39 98 12 34',
  noLogin: 'اكتب عنوان بريدك الإلكتروني أو رقم هاتفك.',
  unreadableLogin: 'هذا ليس عنوان بريد إلكتروني ولا رقم هاتف. أمثلة: name@example.fr، 06 39 98 12 34',
  receiveCode: 'أرسلوا لي رمزًا',
  demo: 'الدخول إلى العرض التجريبي',
  yourCode: 'رمزك',
  lookAtMessages: 'انظر إلى رسائلك',
  codeSent: (login) => `إذا كان ${login} معروفًا هنا، فقد أُرسل رمز الآن. يعمل الرمز ${MINUTES} دقائق.`,
  cannotLeave: 'لا يمكن إرسال أي رمز',
  cannotLeaveWhy: 'هذا الموقع لا يستطيع إرسال الرسائل بعد. اطلب من المسؤول رابطًا للدخول.',
  sixDigits: 'الأرقام الستة التي في الرسالة',
  noCode: 'اكتب الأرقام الستة التي في الرسالة.',
  enter: 'ادخل',
  anotherCode: 'اطلب رمزًا آخر',
  letterBox: 'افتح صندوق رسائل العرض التجريبي',
  enterBeffroi: 'الدخول إلى Beffroi',
  isItYou: 'هل هذا أنت؟',
  isItYouWhy: 'ما ستغيّره يفتح حسابك، أو يحدّد أين يذهب مالك. اطلب رمزًا أولًا.',
  changeNothing: 'لا تغيّر شيئًا',
  refused: {
    'wrong code': 'هذا الرمز غير صحيح، أو قديم جدًا. انظر إلى آخر رسالة وصلتك.',
    'too many wrong tries': 'محاولات كثيرة بهذا الرمز. اطلب رمزًا آخر.',
    'link used or too old': 'هذا الرابط استُعمل من قبل، أو قديم جدًا. اطلب رابطًا آخر.',
  },
  smsSubject: 'رمز الدخول',
  sms: (code) => `Beffroi: رمزك هو ${code}. يعمل مرة واحدة، لمدة ${MINUTES} دقائق. لا تعطه لأحد.`,
  mailSubject: (code) => `رمزك: ${code}`,
  mail: (name, code, link) =>
    `مرحبًا ${name}،\n\nرمزك للدخول إلى Beffroi: ${code}\n\nأو اتبع هذا الرابط:\n${link}\n\nيعملان مرة واحدة، لمدة ${MINUTES} دقائق. إذا لم تطلب شيئًا، فلا تفعل شيئًا.`,
  expected: {
    learn: (title, from) => `لديك مكان: ${title}. البداية: ${from}.`,
    work: (title, from) => `عقدك مكتوب: ${title}، ابتداءً من ${from}.`,
  },
  welcomeSubject: 'دخولك إلى Beffroi',
  welcomeSms: (name, why, way) => `مرحبًا ${name}. ${why} للدخول بهذا الرقم: ${way}`,
  welcomeMail: (name, why, way) =>
    `مرحبًا ${name}،\n\n${why}\n\nللدخول، اذهب إلى هنا واكتب عنوان البريد هذا:\n${way}\n\nلا توجد كلمة سر: ستستلم رمزًا.`,
} satisfies SignInSentences
