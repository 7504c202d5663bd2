import { Scorm12API } from 'scorm-again'
import type { Given } from './given.ts'
import { lendApi } from './lend-api.ts'

const first = (given: Given) => ({
  'cmi.core.student_id': given.learner,
  'cmi.core.credit': given.mode === 'normal' ? 'credit' : 'no-credit',
  'cmi.core.entry': given.entry,
  'cmi.core.lesson_mode': given.mode,
  'cmi.launch_data': given.launchData ?? '',
  ...(given.mastery !== undefined && {
    'cmi.student_data.mastery_score': String(Math.round(given.mastery * 10_000) / 100),
  }),
  ...(given.most && { 'cmi.student_data.max_time_allowed': given.most }),
  ...(given.over && { 'cmi.student_data.time_limit_action': given.over }),
})

lendApi(new Scorm12API({ dataCommitFormat: 'flattened', mastery_override: true, logLevel: 'NONE' }), {
  name: 'API',
  calls: { begin: 'LMSInitialize', keep: 'LMSCommit', set: 'LMSSetValue', finish: 'LMSFinish' },
  exit: 'cmi.core.exit',
  first,
})
