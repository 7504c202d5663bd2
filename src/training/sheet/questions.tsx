import { fullName } from '#people'
import { writeFullDay } from '#platform/time'
import { Button, Choices } from '#platform/ui'
import type { Doubt, Question } from '../attendance/door.ts'
import { halfWords } from '../half-day.ts'

const asked = {
  'present without signature':
    'La feuille importée dit «\u00A0présente\u00A0», mais personne n’a signé. La ligne est gardée, elle ne compte pas encore.',
  'present with a reason':
    'La feuille importée dit «\u00A0présente\u00A0», avec un motif d’absence. La ligne est gardée, elle ne compte pas encore.',
  'signed yet listed absent':
    'Cette personne a signé elle-même, mais la liste importée dit «\u00A0absente\u00A0». La signature est gardée, elle ne compte pas encore.',
} satisfies Record<Doubt, string>

export function Questions({ address, questions }: { address: string; questions: Question[] }) {
  return (
    <section class="stack" aria-labelledby="questions">
      <h2 id="questions">À vérifier</h2>
      {questions.map((one) => (
        <form
          class="panel stack"
          method="post"
          action={`${address}/questions`}
          aria-label={`Question sur ${fullName(one)}`}
        >
          <h3>
            {fullName(one)}, {writeFullDay(one.day)}, {halfWords[one.half].toLowerCase()}
          </h3>
          <p>{asked[one.doubt]}</p>
          <input type="hidden" name="id" value={one.id} />
          <Choices
            name="answer"
            legend="Cette personne était-elle là&nbsp;?"
            options={[
              { value: 'present', label: 'Oui, elle était là' },
              { value: 'excused', label: 'Non, et c’est justifié' },
              { value: 'unexcused', label: 'Non, sans justification' },
            ]}
          />
          <p>
            <Button kind="quiet">Enregistrer la réponse</Button>
          </p>
        </form>
      ))}
    </section>
  )
}
