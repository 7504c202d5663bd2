import { Button } from '#platform/ui'
import type { Au, Package } from './package.ts'

type Try = {
  course: Pick<Package, 'courseId'>
  au: Pick<Au, 'id' | 'title'>
  /** The main thing to do on its page. */
  main?: boolean
  words?: string
}

/** Opens a part of a course for whoever would give it: nothing of it is kept. */
export const TryForm = ({ course, au, main = false, words = 'Essayer' }: Try) => (
  <form method="post" action={`/cours/${course.courseId}/essais`}>
    <input type="hidden" name="au" value={au.id} />
    <Button kind={main ? 'principal' : 'quiet'} icon="play" label={`${words} : ${au.title}`}>
      {words}
    </Button>
  </form>
)
