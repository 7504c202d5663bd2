import type { Scope } from '../keys/door.ts'
import type { Handler } from './call.ts'
import { getActivity } from './find-activity.ts'
import { getAgent } from './find-agent.ts'
import { getNote } from './find-note.ts'
import { getStatements } from './find-statements.ts'
import { postStatements, putStatement } from './post-statements.ts'
import { deleteNoteCall, postNoteCall, putNoteCall } from './write-note.ts'

type Resource = { scopes: Record<string, readonly Scope[]>; handlers: Record<string, Handler> }

const reading: readonly Scope[] = ['statements/read', 'statements/read/mine']
const notes = (scope: Scope): Resource => ({
  scopes: { GET: [scope], PUT: [scope], POST: [scope], DELETE: [scope] },
  handlers: { GET: getNote, PUT: putNoteCall, POST: postNoteCall, DELETE: deleteNoteCall },
})

/** What can be asked of the store, by which method, with which scope of a key, and who answers it. */
export const resources: Record<string, Resource> = {
  statements: {
    scopes: { GET: reading, POST: ['statements/write'], PUT: ['statements/write'] },
    handlers: { GET: getStatements, POST: postStatements, PUT: putStatement },
  },
  activities: { scopes: { GET: [...reading, 'state', 'profile'] }, handlers: { GET: getActivity } },
  agents: { scopes: { GET: [...reading, 'state', 'profile'] }, handlers: { GET: getAgent } },
  'activities/state': notes('state'),
  'activities/profile': notes('profile'),
  'agents/profile': notes('profile'),
}
