import { typo } from '#platform/i18n'
import type { Activity } from '../activity.ts'
import { scoreOf } from '../work/door.ts'

/** What a quiz asks to be passed, said before it begins. */
export const passWords = (activity: Activity): string => {
  const { needed, of } = scoreOf(activity.quiz ?? [], [])
  return typo(`Il faut ${needed} bonnes réponses sur ${of}. Vous pouvez recommencer.`)
}
