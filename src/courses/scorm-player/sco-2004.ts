import { Scorm2004API } from 'scorm-again'
import type { Given } from './given.ts'
import { lendApi } from './lend-api.ts'

const first = (given: Given) => ({
  'cmi.learner_id': given.learner,
  'cmi.credit': given.mode === 'normal' ? 'credit' : 'no-credit',
  'cmi.entry': given.entry,
  'cmi.mode': given.mode,
  'cmi.launch_data': given.launchData ?? '',
  ...(given.mastery !== undefined && { 'cmi.scaled_passing_score': String(given.mastery) }),
  ...(given.complete && { 'cmi.completion_threshold': given.complete }),
  ...(given.most && { 'cmi.max_time_allowed': given.most }),
  ...(given.over && { 'cmi.time_limit_action': given.over }),
})

lendApi(new Scorm2004API({ dataCommitFormat: 'flattened', logLevel: 'NONE' }), {
  name: 'API_1484_11',
  calls: { begin: 'Initialize', keep: 'Commit', set: 'SetValue', finish: 'Terminate' },
  exit: 'cmi.exit',
  first,
})
