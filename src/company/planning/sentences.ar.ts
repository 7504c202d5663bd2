import { writerOf } from '#platform/languages'
import type { PlanningSentences } from './sentences.fr.ts'

const { count } = writerOf('ar')

export const arabic = {
  title: 'التخطيط',
  lead: 'من يذهب، وإلى أين، ومتى. كل شخص يقوم بكل دور.',
  add: 'أضف شخصًا',
  addTitle: 'من يذهب وإلى أين؟',
  nobody: 'لا أحد في التخطيط بعد',
  nobodyText: 'اختر من يذهب إلى الزبون، ومن على الهاتف، ومن في المكتب.',
  cancel: 'أزل',
  cancelLabel: (name, role) => `أزل ${name}، ${role}`,
  cancelled: 'أُزيل من التخطيط',
  given: 'هذه الخدمة أُنجزت. التخطيط يقول من ذهب.',
  never: 'من لم يقم بهذا الدور؟',
  everybody: 'الجميع قام بهذا الدور',
  role: 'الدور',
  roles: { 'on site': 'في المكان، عند الزبون', phone: 'على الهاتف', planning: 'في المكتب، للتخطيط' },
  who: 'من؟',
  whoHint: 'في الأول: الأقل قيامًا بهذا الدور.',
  times: (name, times) =>
    times === 0
      ? `${name}، لم يحدث بعد`
      : `${name}، ${count(times, { one: 'مرة', two: 'مرتان', few: 'مرات', many: 'مرة', other: 'مرة' })}`,
  planned: (times) => ` (مخطط: ${times})`,
  client: 'عند أي زبون؟',
  noClient: 'ليس عند زبون',
  day: 'أي يوم؟',
  from: 'من أي ساعة؟',
  to: 'إلى أي ساعة؟',
  clockHint: 'مثال: 09:00.',
  keep: 'ضعه في التخطيط',
  kept: 'أصبح في التخطيط',
  whoMissing: 'اختر شخصًا.',
  clientMissing: 'اختر عند أي زبون.',
  endsBefore: 'النهاية قبل البداية.',
  taken: (name, role, from, to) => `${name} مشغول (${role})، من ${from} إلى ${to}.`,
  notReady: 'لم يقل هذا الزبون نعم لعرض السعر بعد.',
} satisfies PlanningSentences
