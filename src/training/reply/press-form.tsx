import { Button, Form, type IconName } from '#platform/ui'
import type { ReplySentences } from './sentences.fr.ts'
import { situations, type Situation, type Told } from './situation.ts'

/** A question answered by one press. */
export type Press = {
  title: string
  name: keyof Told
  options: { value: string; label: string; icon?: IconName }[]
}

const pictures: Record<Situation, IconName> = {
  employed: 'work',
  training: 'book',
  looking: 'search',
  other: 'more',
}

/** The first question: where one stands, a picture beside each answer. */
export const whereNow = (say: ReplySentences): Press => ({
  title: say.whereNow,
  name: 'situation',
  options: situations.map((value) => ({ value, label: say.situations[value], icon: pictures[value] })),
})

/** The answers of a question, one button each: on its page, and on the day of who is asked. */
export const PressForm = ({ secret, press }: { secret: string; press: Press }) => (
  <Form action={`/apres/${secret}/situation`} label={press.title}>
    <div class="stack tight" data-answers>
      {press.options.map(({ value, label, icon }) => (
        <Button kind="quiet" wide name={press.name} value={value} {...(icon ? { icon } : {})}>
          {label}
        </Button>
      ))}
    </div>
  </Form>
)
